delivery-mail-signature = { $centre }، { $tagline }
delivery-mail-phone = الهاتف: { $phone }
delivery-mail-leave = للتوقف عن تلقي هذه الرسائل: { $url }

delivery-outbox-title = صندوق الإرسال
delivery-outbox-lead = كل ما يخرج من المركز، وإلى أين وصل.
delivery-outbox-local = بعض هذه الرسائل بقيت هنا: لم يُضبط أي خادم إرسال. لم يتلقّها أحد.
delivery-outbox-wait = الرسائل القصيرة المنتظرة سترسل { $x }: لا تُرسل ليلا ولا أيام الأحد والعطل.
delivery-outbox-empty = لا توجد رسائل هنا. ستظهر في هذه القائمة رسائل البريد الإلكتروني والرسائل القصيرة والرسائل البريدية والمكالمات.
delivery-counts-title = كم، وأين
delivery-list-title = الرسائل
delivery-filter-channel = اختيار وسيلة
delivery-filter-state = اختيار حالة
delivery-all-channels = كل الوسائل
delivery-all-states = كل الحالات
delivery-column-to = إلى
delivery-column-who = من
delivery-column-channel = الوسيلة
delivery-column-words = الرسالة
delivery-column-when = متى
delivery-column-state = الحالة
delivery-column-answer = الجواب
delivery-column-meaning = المعنى المفهوم
delivery-pages-first = الأحدث
delivery-pages-later = الأقدم

# used by prefix: delivery-channel-
delivery-channel-email = بريد إلكتروني
delivery-channel-sms = رسالة قصيرة
delivery-channel-letter = رسالة بريدية
delivery-channel-call = مكالمة

# used by prefix: delivery-group-
delivery-group-attente = في الانتظار
delivery-group-parti = أُرسلت
delivery-group-souci = تحتاج إلى متابعة
delivery-group-annule = ملغاة

# used by prefix: delivery-state-
delivery-state-planned = سترسل قريبًا
delivery-state-leased = على وشك الإرسال
delivery-state-sending = قيد الإرسال
delivery-state-sent = أُرسلت
delivery-state-kept = محفوظة هنا، لم تُرسل
delivery-state-delivered = سُلّمت
delivery-state-failed = لم تُسلّم
delivery-state-unsure = ربما أُرسلت
delivery-state-cancelled = أُلغيت قبل الإرسال
delivery-state-printed = طُبعت
delivery-state-handed-over = سُلّمت باليد
delivery-state-returned = عادت
delivery-state-reached = تم الاتصال بالهاتف
delivery-state-no-answer = لا جواب
delivery-state-wrong-number = رقم خاطئ

# used by prefix: delivery-message-title-
delivery-message-title-email = بريد إلكتروني إلى { $name }
delivery-message-title-sms = رسالة قصيرة إلى { $name }
delivery-message-title-letter = رسالة بريدية إلى { $name }
delivery-message-title-call = مكالمة مع { $name }
delivery-message-text = النص
delivery-message-person = عرض بطاقة الشخص
delivery-sms-size = { $parts ->
    [one] رسالة قصيرة واحدة
    [two] رسالتان قصيرتان
    [few] { $parts } رسائل قصيرة
   *[other] { $parts } رسالة قصيرة
}، { $signs ->
    [one] حرف واحد
    [two] حرفان
    [few] { $signs } أحرف
   *[other] { $signs } حرفًا
}
delivery-facts-title = ما نعرفه
delivery-fact-to = العنوان
delivery-fact-due = سترسل ابتداءً من
delivery-fact-sent = أُرسلت
delivery-fact-settled = آخر خبر
delivery-fact-reason = السبب المذكور
delivery-fact-evidence = الدليل
delivery-fact-tries = المحاولات
delivery-fact-reference = الاسم الذي أعطاه الخادم
# used by prefix: delivery-evidence-
delivery-evidence-seen = رآها الشخص
delivery-evidence-confirmed = أجاب الشخص

delivery-decision-title = ربما أُرسلت هذه الرسالة
delivery-decision-text = انقطع الإرسال قبل جواب الخادم. إذا أعدتم إرسالها فقد يتلقاها الشخص مرتين.
delivery-decision-again = إعادة إرسالها
delivery-decision-left = لقد أُرسلت
delivery-decision-late = لقد قرر شخص آخر بشأن هذه الرسالة، أو أجاب الخادم في هذه الأثناء.

delivery-answers-title = الأجوبة الواردة
delivery-answers-lead = ما أجاب به الناس برسالة قصيرة. كلمة STOP تُطبَّق فورًا.
delivery-answers-empty = لا أجوبة بعد. ستصل هنا عندما يجيب شخص على رسالة قصيرة.
delivery-answers-reminders = ما يجيب به الناس على تذكير بغير الرسالة القصيرة يُقرأ هنا:
delivery-answers-unknown = رقم غير معروف
# used by prefix: delivery-intent-
delivery-intent-stop = لا مزيد من الرسائل القصيرة
delivery-intent-yes = نعم
delivery-intent-no = لا
delivery-intent-done = تم
delivery-intent-help = طلب مساعدة
delivery-intent-other = للقراءة

delivery-addresses-title = عناوين لم تعد تجيب
delivery-addresses-lead = الرسائل الموجهة إلى الجميع تتجنب هذه العناوين وتسلك طريقًا آخر. جواب منها، أو رسالة تصل إليها، يعيدها.
delivery-addresses-empty = لا شيء. كل العناوين المعروفة تجيب.
delivery-address-good = هذا العنوان صحيح
delivery-fault-title = هذا العنوان لم يعد يجيب
delivery-fault-since = { $when }: { $reason }
delivery-unclaimed-door = الأجوبة
delivery-unclaimed-title = أجوبة من أرقام مجهولة
delivery-unclaimed-lead = لا يعرف أي مركز هذه الأرقام. اتصلوا بها، أو أخبروا المركز المعني.
delivery-unclaimed-empty = لا شيء. كل جواب وجد مركزه.

# used by prefix: delivery-reason-
delivery-reason-silence = لا جواب في الوقت
delivery-reason-cut = انقطع الخط
delivery-reason-interrupted = توقف أثناء الإرسال
delivery-reason-vanished = النص أو المركز لم يعد موجودًا
delivery-reason-by-hand = هذه الوسيلة تمر عبر الأيدي
delivery-reason-refusal = رفض الشخص
delivery-reason-not-delivered = لم تسلّمها الشبكة
delivery-reason-rejected = رفضها المشغّل
delivery-reason-volunteer = أعادها متطوع
delivery-reason-accented-address = خادمنا لا يرسل إلى عنوان بحروف خاصة
delivery-reason-not-an-address = هذا ليس عنوان بريد إلكتروني

delivery-leave-title = هل تريدون التوقف عن تلقي رسائلنا الإلكترونية؟
delivery-leave-text = لن يرسل لكم { $x } أخبارًا إلى هذا العنوان بعد الآن.
delivery-leave-keeps = تسجيلاتكم تبقى. سنكتب لكم بشأنها.
delivery-leave-act = التوقف عن تلقي هذه الرسائل
delivery-leave-done-title = تم
delivery-leave-done-text = لن يرسل لكم { $x } أخبارًا إلى هذا العنوان بعد الآن.
delivery-leave-back-title = هل غيّرتم رأيكم؟
delivery-leave-back-text = يمكنكم العودة متى شئتم، هنا أو بالهاتف.
delivery-leave-back-act = تلقي الرسائل من جديد
delivery-leave-phone = سؤال؟ اتصلوا بنا:

# used by prefix: delivery-source-
delivery-source-stop = جواب STOP بتاريخ { $day }
delivery-source-link = رابط الرسالة الإلكترونية، { $day }
delivery-source-complaint = شكوى «بريد مزعج» بتاريخ { $day }
delivery-source-return = عودة عبر رابط الرسالة، { $day }
# used by prefix: delivery-op-
delivery-op-refusal-email = لا مزيد من الرسائل الإلكترونية لـ { $people }
delivery-op-refusal-sms = جواب STOP: لا مزيد من الرسائل القصيرة لـ { $people }
delivery-op-return-email = رسائل إلكترونية من جديد لـ { $people }
delivery-op-return-sms = رسائل قصيرة من جديد لـ { $people }
delivery-op-left = سُجّلت الرسالة إلى { $name } كمرسلة
delivery-op-again = أُعيد إرسال الرسالة إلى { $name }
delivery-op-good = سُجّل عنوان { $name } كصحيح
delivery-op-irreversible = الرسالة التي أُرسلت لا تعود.
