delivery-mail-signature = { $centre }, { $tagline }
delivery-mail-phone = Telephone: { $phone }
delivery-mail-leave = Stop receiving these messages: { $url }
