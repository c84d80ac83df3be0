"""What the commands do, without a command line: what expires, how things stand, new records, schemas, manual, links."""
