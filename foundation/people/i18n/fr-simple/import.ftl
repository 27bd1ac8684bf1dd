# The French of the import is already short sentences.
