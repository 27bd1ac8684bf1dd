accompaniment-autonomy-caption = Ce que la personne fait toute seule
accompaniment-own-lead = Voici ce que nous faisons ensemble. Vous pouvez le lire. Les personnes qui vous aident aussi. Les autres ne peuvent pas.
