### الإجراءات ومواعيدها والتذكيرات التي لا تفوت أحدا.

## كلمات عامة
reminders-door = التذكيرات
reminders-who = من
reminders-what = الإجراء
reminders-why = لماذا
reminders-then = والآن
reminders-due = قبل تاريخ
reminders-opens = ممكن ابتداء من
reminders-people = أشخاص
reminders-followed = يتابعه
reminders-followed-by = يتابعه { $x }.
reminders-before = قبل { $x }
reminders-keep = حفظ
reminders-someone = شخص ما
reminders-csv = القائمة بصيغة CSV
reminders-xlsx = القائمة في جدول
reminders-sheet-name = المواعيد القادمة

## قوائم الفريق
reminders-tab-todo = للقيام به
reminders-tab-no-way = بلا وسيلة مؤكدة
reminders-tab-calendar = المواعيد القادمة
reminders-tab-library = الإجراءات
reminders-todo-title = تذكيرات للمتابعة
reminders-todo-count = { $n ->
    [0] لا أحد ينتظر.
    [one] شخص واحد ينتظر الفريق.
    [two] أمران ينتظران الفريق.
    [few] { $n } أمور تنتظر الفريق.
   *[other] { $n } أمرا ينتظر الفريق.
}
reminders-todo-empty = لا أحد ينتظر. تخرج التذكيرات وحدها في يومها.
reminders-everyone = عرض تذكيرات كل الفريق
reminders-all-answers = كل الأجوبة بالرسائل القصيرة
reminders-only-mine = عرض ما أتابعه أنا فقط
reminders-heard-title = أجوبة للقراءة
reminders-heard-lead = قد تخص هذه الأجوبة عدة تذكيرات. لم يتغير شيء: اقرؤوها ثم سجلوا في صفحة الشخص المعني.
reminders-heard-several = يجب معاودة الاتصال، والأشخاص المحتملون عدة
reminders-heard-read = تمت القراءة
reminders-gaps-title = تاريخ ناقص
reminders-gaps-lead = من دونه لا يخرج أي تذكير. اسألوا عنه ثم سجّلوه، أو أوقفوا هذا التذكير.
reminders-note-answer = الجواب: «{ $x }»
reminders-note-help = يطلب المساعدة.
reminders-note-letter = رسالة للطباعة والتسليم.
reminders-note-call = مكالمة للقيام بها. يقال:
reminders-note-no-channel = لا توجد وسيلة مسموح بها. يبلغ مباشرة.
reminders-note-stopped = طلب إيقاف الرسائل. يبلغ مباشرة.
reminders-note-no-answer = لا جواب. قد تكفي مكالمة.
reminders-note-late = لم يخرج التذكير في الوقت.
reminders-letters-title = رسائل التذكير
reminders-letters-print = طباعة الرسائل
reminders-letters-done = طبعت الرسائل
reminders-take-over-title = استلام تذكيرات زميل
reminders-take-over-lead = هل يغادر أحد أو يغيب؟ ستتابعونها مكانه.
reminders-take-over = استلام تذكيرات { $x }
reminders-no-way-title = موعد بلا وسيلة مؤكدة
reminders-no-way-lead = خلال 30 يوما. لن يبلغ أحد إن لم تقوموا بذلك.
reminders-no-way-empty = كل من له موعد خلال 30 يوما يمكن تبليغه.
reminders-calendar-title = المواعيد القادمة
reminders-calendar-lead = الأشهر الثلاثة القادمة، بلا أي اسم. لفتح حصة استقبال في الوقت المناسب.
reminders-calendar-empty = لا موعد خلال ثلاثة أشهر.
reminders-kept-title = مواعيد لم تفت هذه السنة
reminders-kept = { $n ->
    [0] لا موعد بعد تم بفضل تذكير.
    [one] موعد واحد تم بعد تذكير.
    [two] موعدان تما بعد تذكير.
    [few] { $n } مواعيد تمت بعد تذكير.
   *[other] { $n } موعدا تم بعد تذكير.
}
reminders-told-of = { $n ->
    [0] لم يخرج أي تذكير بعد.
    [one] من تذكير واحد متابع.
   *[other] من { $n } تذكيرا متابعا.
}
reminders-unknown-title = مواعيد غير معروفة بعد

## المكتبة
reminders-library-title = الإجراءات
reminders-library-own = إجراءات مركزكم
reminders-library-empty = لا إجراء بعد. اختاروا مما يلي.
reminders-library-others = إجراءات جاهزة للأخذ
reminders-adopt-which = أيها تأخذون؟
reminders-adopt-hint = ستراجعونها واحدا واحدا قبل أول تذكير.
reminders-adopt = أخذ هذه الإجراءات
reminders-new-procedure = كتابة إجراء
reminders-theme = الموضوع
reminders-standing = الحالة
reminders-standing-ready = جاهز
reminders-standing-to-confirm = للمراجعة
reminders-standing-newer = غيرته الشبكة
reminders-standing-over = مواعيد يجب تحديثها
reminders-standing-retired = موضوع جانبا
reminders-source = المصدر
reminders-checked = تم التحقق يوم { $x }
reminders-checked-on = تاريخ التحقق
reminders-valid-until = صالح إلى غاية
reminders-valid-until-hint = بعد هذا اليوم يشار إلى الإجراء.
reminders-certainty = هل هو مؤكد؟
reminders-certainty-sure = مؤكد
reminders-certainty-to-check = يجب التحقق
reminders-confirmed = راجعه { $who } يوم { $day }
reminders-confirm = صحيح، يمكن استعماله
reminders-confirm-lead = راجعوا هذا الإجراء. لا يذكر به أحد قبل ذلك.
reminders-pending-lead = راجعوا ما تغيّر. تبقى النسخة السابقة سارية حتى ذلك الحين، وتستمر التذكيرات.
reminders-newer = حدثت الشبكة هذا الإجراء.
reminders-newer-take = أخذ النسخة الجديدة
reminders-rule = متى يعود
reminders-rule-monthly-window = كل شهر، من يوم إلى يوم من الشهر التالي.
reminders-rule-quarterly-from = كل ثلاثة أشهر، ابتداء من شهر الشخص.
reminders-rule-before-expiry = مدة قبل تاريخ نهاية خاص بالشخص.
reminders-rule-annual-campaign = مرة في السنة، في التواريخ المعلنة، حسب المقاطعة. لا تخمن سنة غير معروفة.
reminders-rule-age-event = عند بلوغ سن، حسب تاريخ الميلاد.
reminders-rule-every = بانتظام، ابتداء من تاريخ خاص بالشخص.
reminders-rule-one-off = مرة واحدة، بعد تاريخ خاص بالشخص.
reminders-rule-local = في التواريخ التي يكتبها مركزكم هنا.
reminders-rule-on-change = بلا تاريخ: عند أي تغيير.
reminders-lines = التواريخ
reminders-lines-annual-campaign = سطر لكل نهاية: السنة ; البداية ; المقاطعات ; النهاية. مثال: 2027 ; 8/4/2027 ; 55-976 ; 3/6/2027
reminders-lines-local = تاريخ في كل سطر. مثال: 15/3/2027
reminders-words = ما يقوله
reminders-label = الاسم
reminders-plain = بوضوح
reminders-for-whom = لمن
reminders-closing-day = يوم النهاية في الشهر
reminders-lead = التذكير قبل كم يوم
reminders-lead-hint = يخرج التذكير قبل الأحد أو العطلة، لا بعدهما.
reminders-if-missed = إذا فات
reminders-help = أين توجد المساعدة
reminders-sensitive = الكتمان
reminders-sensitive-label = يدل على الصحة أو على وضع الشخص
reminders-retire = وضعه جانبا
reminders-restore = استعماله من جديد
reminders-theme-papiers-elections-citoyennete = الأوراق والانتخابات
reminders-theme-famille-scolarite = الأسرة والمدرسة
reminders-theme-social-sante = الشؤون الاجتماعية والصحة
reminders-theme-travail-formation = العمل والتكوين
reminders-theme-logement = السكن
reminders-theme-transports-mobilite = التنقل
reminders-theme-argent-impots = المال والضرائب
reminders-theme-justice = العدالة
reminders-theme-etrangers-europe = الأجانب وأوروبا

## تذكيرات شخص
reminders-person-title = تذكيرات { $x }
reminders-person-lead = لا يرى هذه الصفحة إلا من يرافق الأشخاص.
reminders-person-open = فتح التذكيرات
reminders-person-none = لا تذكير مسجل.
reminders-person-no-way = لا وسيلة تصل إلى هذا الشخص. ستذهب التذكيرات إلى قائمتكم.
reminders-new-title = تسجيل تذكيرات
reminders-which = بماذا نذكره
reminders-which-legend = اختاروا الإجراءات
reminders-dates-title = أي تواريخ
reminders-which-hint = اكتبوا التاريخ الخاص بالشخص. لا يخمن أبدا.
reminders-nothing-confirmed = لا إجراء جاهز. راجعوا واحدا أولا.
reminders-anchor = تاريخ الشخص
reminders-anchor-hint-quarterly-from = يوم من شهر تصريح، مضى أو سيأتي. ثم يعود كل ثلاثة أشهر، قبل اليوم { $n } من الشهر.
reminders-anchor-hint-before-expiry = تاريخ الانتهاء، ولم يمض بعد. يرسل التذكير قبله.
reminders-anchor-hint-age-event = تاريخ الميلاد.
reminders-anchor-hint-every = آخر مرة، أو المرة القادمة إن عُرفت. ثم يعود كل مرة بعد { $x }.
reminders-anchor-hint-one-off = التاريخ الذي يعنيه الإجراء. تُحسب المهلة من هذا اليوم.
reminders-undated-monthly-window = لا تاريخ يُكتب هنا. يعود كل شهر، قبل اليوم { $n }.
reminders-undated-annual-campaign = لا تاريخ يُكتب هنا. يأتي من حملة كل سنة، حسب المقاطعة.
reminders-undated-local = لا تاريخ يُكتب هنا. يكتب مركزكم التواريخ في الإجراء.
reminders-undated-on-change = لا تاريخ يُكتب هنا. يُنجز فور تغير شيء ما.
reminders-anchor-of = التاريخ: { $x }
reminders-anchor-unknown-of = من دون تاريخ حاليا: { $x }
reminders-anchor-unknown-legend = من دون تاريخ حاليا
reminders-anchor-unknown = التاريخ غير معروف بعد: سأسأل عنه
reminders-about = لمن، إذا كانت هناك عدة بطاقات أو أطفال
reminders-about-hint = يقرؤه الفريق فقط. مثال: بطاقة ياني
reminders-about-of = لمن، إذا كان هناك أكثر من واحد: { $x }
reminders-department = المقاطعة
reminders-department-hint = رقمان أو ثلاثة. تحتاجه الحملات.
reminders-how-title = كيف نبلغه
reminders-by = بأي وسيلة
reminders-by-hint = لا تعوض الوسيلة المختارة بأخرى.
reminders-channel-any = الأنسب: رسالة قصيرة، بريد إلكتروني، مكالمة، رسالة
reminders-channel-sms = رسالة قصيرة
reminders-channel-email = بريد إلكتروني
reminders-channel-letter = رسالة
reminders-channel-call = مكالمة
reminders-channel-nowhere = هذه الوسيلة لا تصل اليوم.
reminders-wording = بأي كلمات
reminders-wording-usual = الكلمات المعتادة
reminders-wording-simple = لغة بسيطة
reminders-discreet = الكتمان
reminders-discreet-hint = قد يقرأ الأقارب الهاتف. بدون موافقة لا تقول الرسالة عن أي شيء تتحدث.
reminders-discreet-of = الكتمان: { $x }
reminders-names-it = يوافق الشخص على أن تقول الرسالة عن أي شيء تتحدث
reminders-names-it-of = يوافق الشخص على أن تذكر الرسالة: { $x }
reminders-own-words = الكلمات المتفق عليها معه
reminders-own-words-of = الكلمات المتفق عليها معه بشأن: { $x }
reminders-own-words-hint = مثال: ورقتك الزرقاء
reminders-remind = تسجيل هذه التذكيرات
reminders-explained = عما يتحدث
reminders-how = الوسيلة: { $x }.
reminders-how-none = لا وسيلة مؤكدة.
reminders-is-stopped = هذا التذكير متوقف.
reminders-stop = إيقاف هذا التذكير
reminders-resume = استئناف هذا التذكير
reminders-leaves-on = يخرج التذكير يوم { $x }.
reminders-leaves-soon = يخرج التذكير في الساعات القادمة.
reminders-left-on = خرج التذكير يوم { $x }.
reminders-was-sent = خرج التذكير يوم { $x }. ننتظر الجواب إلى { $until }.
reminders-said-that-day = ما يقال: { $x }
reminders-no-date-soon = لا موعد خلال السنة
reminders-means = كيف عرفتم؟
reminders-means-desk = قيل في الاستقبال
reminders-means-call = قيل في الهاتف
reminders-means-slip = بالورقة المعادة
reminders-said-fait = تم
reminders-said-aide = يحتاج إلى مساعدة
reminders-said-remis = سلم أو قيل
reminders-said-clos = لم يعد لازما
reminders-said-attend = الانتظار أكثر
reminders-said-renvoi = إرسال من جديد
reminders-state-planned = مبرمج
reminders-state-by-hand = للتسليم
reminders-state-sent = خرج
reminders-state-done = تم
reminders-state-help = يحتاج إلى مساعدة
reminders-state-to-read = جواب للقراءة
reminders-state-no-answer = بلا جواب
reminders-state-no-channel = بلا وسيلة
reminders-state-stopped = الرسائل متوقفة
reminders-state-late = متأخر
reminders-state-closed = لم يعد لازما

## لماذا هذه التواريخ
reminders-span-days = { $n ->
    [0] ذلك اليوم
    [one] يوم واحد
    [two] يومين
    [few] { $n } أيام
   *[other] { $n } يوما
}
reminders-span-months = { $n ->
    [one] شهر واحد
    [two] شهرين
    [few] { $n } أشهر
   *[other] { $n } شهرا
}
reminders-because-month = لأنه يعود كل شهر، في اليوم { $n } على الأكثر.
reminders-because-quarter = لأنه يعود كل ثلاثة أشهر ابتداء من { $x }، في اليوم { $n } من الشهر على الأكثر.
reminders-because-expiry = لأن النهاية يوم { $x }. على الأكثر قبلها بمدة: { $span }.
reminders-because-campaign = لأن حملة { $x } تنتهي ذلك اليوم في المقاطعة { $department }.
reminders-because-age = لأن الشخص المولود يوم { $x } يبلغ { $n } سنة.
reminders-because-every = لأنه يعود ابتداء من { $x }، كل مرة بعد { $span }.
reminders-because-one-off = لأنه يحسب ابتداء من { $x }.
reminders-because-local = لأن مركزكم سجل هذا التاريخ.
reminders-because-moved = يخرج التذكير قبل ذلك: { $x } يوم أحد أو عطلة.
reminders-gap-anchor-missing = ينقص تاريخ الشخص. اطلبوه منه.
reminders-gap-anchor-past = التاريخ المسجل قد مضى. اطلبوا الجديد.
reminders-gap-department-missing = تنقص المقاطعة.
reminders-gap-campaign-unknown = تاريخ { $x } غير معروف بعد.
reminders-gap-local-unknown = لم يسجل مركزكم التواريخ بعد.
reminders-gap-on-change = لا يوجد تاريخ. يتم عند أي تغيير.

## ما يقرؤه الشخص
reminders-words-neutral = إجرائكم
reminders-words-named = { $x }
reminders-message-subject = تاريخ لا ينسى
reminders-message-sms = مرحبا { $name }، لا تنسوا القيام بـ{ $what } قبل { $day }. أجيبوا FAIT (تم) أو AIDE (مساعدة). { $centre } { $phone }
reminders-message-call = مرحبا { $name }، هنا { $centre }. لا تنسوا القيام بـ{ $what } قبل { $day }. هل تم ذلك؟ هل تريدون المساعدة؟ يمكنكم المجيء أو الاتصال: { $phone }
reminders-message-text =
    مرحبا { $name }،

    لا تنسوا القيام بـ{ $what } قبل { $day }.

    هل تم ذلك، أم تريدون المساعدة؟ تعالوا لإخبارنا أو اتصلوا. نقوم به معكم.

    { $centre }، { $phone }
reminders-letter-place-date = { $x }، { $day }
reminders-letter-reply = تم، أو تحتاجون إلى مساعدة؟ اتصلوا:
reminders-own-title = مواعيدي
reminders-own-lead = ما عليكم القيام به وقبل أي تاريخ. أخبرونا حين يتم.
reminders-own-empty = لا موعد مسجل لكم.
reminders-own-more = عرض كل مواعيدي
reminders-own-say-done = تم ذلك
reminders-own-say-help = أحتاج إلى مساعدة
reminders-own-say-not-yet = أخطأت في الجواب
reminders-own-done = تم
reminders-own-closed = لم يعد لازما
reminders-own-help = سنتصل بكم لمساعدتكم
reminders-own-to-do = للقيام به
reminders-own-print = طباعة مواعيدي

## الرفض
reminders-refusal-nothing = اختاروا إجراء واحدا على الأقل.
reminders-refusal-not-confirmed = لم يراجع هذا الإجراء بعد. راجعوه أولا.
reminders-refusal-anchor = اكتبوا التاريخ الخاص بالشخص.
reminders-refusal-anchor-unreadable = هذا التاريخ لا يقرأ. مثال: 15/3/2027.
reminders-refusal-anchor-past = بهذا التاريخ فات الأوان: لن يرسل أي تذكير. اكتبوا التاريخ الجديد، أو علّموا أنكم ستطلبونه.
reminders-refusal-department = اكتبوا المقاطعة، مثلا 62.
reminders-refusal-words-long = طويل جدا: 120 حرفا على الأكثر.
reminders-refusal-words-tell = هذه الكلمات تقول عن أي شيء تتحدث. يلزم اتفاق الشخص أو كلمات أخرى.
reminders-refusal-settled = أجاب أحدهم في هذه الأثناء. انظروا الصفحة من جديد.
reminders-refusal-already-noted = هذا الإجراء مسجّل من قبل لهذا الشخص. إن كانت هناك عدة بطاقات أو أطفال فاكتبوا لمن.
reminders-refusal-day-passed = فات موعده. لن يُرسل شيء بعد الآن.
reminders-refusal-label = أعطوا الإجراء اسما.
reminders-refusal-long = طويل جدا: 600 حرف على الأكثر، و120 للاسم.
reminders-refusal-source = اكتبوا المصدر.
reminders-refusal-lead = بين 0 و400 يوم.
reminders-refusal-theme = اختاروا موضوعا من القائمة.
reminders-refusal-rule = هذه الأرقام لا توجد في التقويم.
reminders-refusal-date = هذا التاريخ لا يقرأ. مثال: 22/11/2026.
reminders-refusal-line = السطر { $x } لا يقرأ.
reminders-refusal-adopted = مركزكم لديه هذا الإجراء.
reminders-refusal-no-newer = نسختكم هي الأخيرة.
reminders-refusal-changed = غيّر أحدهم هذا الإجراء في هذه الأثناء. اقرؤوه من جديد، ثم أعيدوا المحاولة.

## ما تم
reminders-op-adopt = أخذ إجراء: { $x }
reminders-op-adopt-many = أخذ { $x } إجراءات
reminders-op-create = كتابة إجراء: { $x }
reminders-op-rewrite = تغيير إجراء: { $x }
reminders-op-confirm = مراجعة إجراء: { $x }
reminders-op-newer = أخذ نسخة جديدة: { $x }
reminders-op-retire = وضع إجراء جانبا: { $x }
reminders-op-restore = استعمال إجراء من جديد: { $x }
reminders-op-remind = تسجيل تذكيرات لـ{ $x }
reminders-op-change = تغيير تذكير لـ{ $x }
reminders-op-stop = إيقاف تذكير لـ{ $x }
reminders-op-resume = استئناف تذكير لـ{ $x }
reminders-op-answer = تسجيل جواب لـ{ $x }
reminders-op-again = أُرسل التذكير من جديد إلى { $x }
reminders-op-own = جواب على تذكير
reminders-op-take-over = استلام تذكيرات { $x }
reminders-op-demo = تذكيرات العرض

## ما يحفظ
reminders-held-heard = أجوبة للقراءة
reminders-held-dates = مواعيد الإجراءات
reminders-held-due = قبل
reminders-held-reminders = تذكيرات الإجراءات
reminders-held-anchor = تاريخ الشخص
reminders-retention = أجوبة تذكيرات الإجراءات

# used by prefix: reminders-kit
reminders-kit = تذكير بإجراء
reminders-kit-plain = بكلمات بسيطة
reminders-kit-who = لمن
reminders-kit-theme = الموضوع
reminders-kit-rule = متى
reminders-kit-kind = القاعدة
reminders-kit-dates = التواريخ
reminders-kit-remind-before = قبل كم يوم
reminders-kit-source = أين كُتب ذلك
reminders-kit-valid-until = صالح حتى
reminders-kit-certainty = هل هو مؤكد
reminders-kit-certainty-sure = مؤكد
reminders-kit-certainty-to-check = يجب التحقق منه
reminders-kit-if-missed = إذا نُسي
reminders-kit-help = من يمكنه المساعدة
reminders-kit-is-sensitive = يتحدث عن الصحة أو عن وضع الشخص
