"""The house style of a town beside its colours: its logo, and whether what stands in that folder can be used."""
