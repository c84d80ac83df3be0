"""Documents become checked records: the shape of one file, then what spans files. Every refusal is a `Melding`."""
