delivery-leave-keeps = Vos inscriptions ne changent pas.

delivery-leave-act = Je ne veux plus ces e-mails
delivery-leave-back-act = Je veux de nouveau les e-mails
delivery-leave-back-text = Vous pouvez revenir ici, ou téléphoner.
delivery-leave-done-text = C’est fait. { $x } n’envoie plus d’e-mails à cette adresse.
delivery-leave-phone = Vous avez une question ? Appelez-nous :
delivery-leave-text = { $x } n’enverra plus d’e-mails à cette adresse.
