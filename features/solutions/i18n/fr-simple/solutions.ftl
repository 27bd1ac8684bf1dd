solutions-catalogue-lead = Des habitants ont eu ces idées. On les a essayées. Vous pouvez les prendre.
solutions-ideas-lead = Les habitants ont parlé. Voici ce que nous avons fait.
solutions-ideas-lead-network = Les habitants de tous les centres ont parlé. Voici ce que nous avons fait.
solutions-name-hint = Vous voulez une lettre, ou qu’on vous parle ? Écrivez votre nom. Sinon, n’écrivez rien.
solutions-propose-read-first = L’équipe lit votre idée. Après, elle est sur la page.
solutions-tell-hint = Nous vous donnons des nouvelles. Par SMS : écrivez votre numéro. Par e-mail : votre adresse e-mail. Par lettre : votre nom et votre adresse. En parlant : votre nom.
solutions-title-hint = Exemple : un SMS pour ne pas oublier une date.
solutions-variants-none = Tout le monde s’en sert. Personne n’a rien changé.
