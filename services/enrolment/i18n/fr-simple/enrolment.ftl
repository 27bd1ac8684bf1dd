### En langage simple : ce qui manque ici est dit comme en français.
