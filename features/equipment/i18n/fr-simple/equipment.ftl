equipment-lead = Le centre prête des objets. C’est gratuit.
equipment-ask-lead = On vous appelle. On vous dit quand venir.
equipment-asked-text = Le centre vous appelle.
equipment-receipt-no-deposit = C’est gratuit. S’il y a un problème, appelez-nous.
equipment-mine-help = Un problème ? Appelez :
