"""MkDocs around it all: the plugin with its hooks, and what mkdocs.yml says."""
