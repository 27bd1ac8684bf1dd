delivery-mail-signature = { $centre }، { $tagline }
delivery-mail-phone = الهاتف: { $phone }
delivery-mail-leave = للتوقف عن تلقي هذه الرسائل: { $url }
