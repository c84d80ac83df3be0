"""Sociale kaart: a static site generator for all the help a municipality has for people with too little money.

Start reading in `generator.build`: the whole road from YAML to pages is one function there.
"""
