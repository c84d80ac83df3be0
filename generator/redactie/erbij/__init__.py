"""What is added to a file that is there: a wish, something to do, a story, a campaign."""
