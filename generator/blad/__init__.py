"""What a record says, in order, for every medium: blocks, headings and fixed sentences once."""
