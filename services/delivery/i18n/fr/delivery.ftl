delivery-mail-signature = { $centre }, { $tagline }
delivery-mail-phone = Téléphone : { $phone }
delivery-mail-leave = Ne plus recevoir ces messages : { $url }
