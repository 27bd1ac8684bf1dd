# Plus simple encore.

words-lead = Des mots d’internet, avec une explication facile.
words-ask-lead = Toutes les questions sont bonnes. Des enfants vont répondre.
words-done-text = Des enfants vont lire votre question.
