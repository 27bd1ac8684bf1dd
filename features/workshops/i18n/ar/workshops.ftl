workshops-door = ورشات
workshops-title = ورشات تشاركية
workshops-title-note = كلّ واحد يقول ما يحتاج إليه: بالهاتف، على الورق، أو بصوته.
workshops-empty = لا توجد ورشة بعد. أنشئوا الأولى: الخطة المعتادة جاهزة.
workshops-caption = الورشات، من الأحدث إلى الأقدم
workshops-new = إنشاء ورشة
workshops-edit = إعدادات الورشة
workshops-back = الورشة
workshops-keep = حفظ
workshops-away = إيداع هذه الورشة في الأرشيف
workshops-question = السؤال المطروح على الجميع
workshops-question-hint = سؤال حقيقي وقصير. يبقى معروضًا على الشاشة الكبيرة.
workshops-when = متى
workshops-when-where = { $x }، { $place }.
workshops-day = اليوم
workshops-day-hint = مثلًا: 24/11/2026
workshops-hour = الساعة
workshops-hour-hint = مثلًا: 14:00
workshops-place = المكان
workshops-team = من يدير الورشة
workshops-team-hint = تكفي الأسماء الأولى.
workshops-led-by = يديرها { $x }.
workshops-state = الحالة
workshops-points-each = نقاط لكل شخص
workshops-points-hint = من 1 إلى 20. ثلاث نقاط تعني ثلاثة ملصقات.
workshops-phase-planned = مبرمجة
workshops-phase-open = جارية
workshops-phase-closed = انتهت

workshops-plans = خطط الورشات
workshops-plans-note = تُحفظ الخطة وتُعدَّل وتُنشر للمراكز الأخرى.
workshops-plans-empty = ليست لكم خطة بعد. الورشة بلا خطة تتبع الخطة المعتادة، في سبع مراحل.
workshops-plan = الخطة
workshops-plan-usual = الخطة المعتادة، في سبع مراحل
workshops-plan-own = { $x }، خطة هذه الورشة
workshops-plan-was-put-away = خطة أودعت في الأرشيف
workshops-plan-new = إنشاء خطة
workshops-plan-edit = تعديل الخطة
workshops-plan-name = اسم الخطة
workshops-plan-purpose = لماذا تصلح
workshops-plan-away = إيداع هذه الخطة في الأرشيف
workshops-plan-length = { $n ->
    [zero] بلا مراحل
    [one] مرحلة واحدة
    [two] مرحلتان
    [few] { $n } مراحل
    [many] { $n } مرحلة
   *[other] { $n } مرحلة
  }، { $minutes } دقيقة
workshops-steps-hint = الرقم يحدّد الترتيب. المرحلة التي لا اسم لها تُحذف. مرحلتان فارغتان في الأسفل.
workshops-step-number = المرحلة { $n }
workshops-step-rank = الرقم
workshops-step-title = اسم المرحلة
workshops-step-kind = ماذا نفعل فيها
workshops-step-kind-none = شيء آخر
workshops-step-minutes = دقائق
workshops-step-guide = دليل لمن يدير
workshops-usual-title = الخطة المعتادة
workshops-usual-purpose = من التعارف إلى الأفكار، في ساعتين وربع.
workshops-step-round-table = جولة تعارف
workshops-step-practices = ماذا يفعل كلّ منّا بالأدوات الرقمية
workshops-step-needs = حاجاتنا
workshops-step-groups = مجموعات متقاربة
workshops-step-ideas = أفكارنا
workshops-step-votes = أصواتنا
workshops-step-restitution = الخلاصة
workshops-step-other = مرحلة أخرى
workshops-guide-round-table = كلّ واحد يقول اسمه وما الذي أتى به. دقيقة لكل شخص. لا أحد مجبر على الكلام.
workshops-guide-practices = كلّ واحد يقول شيئًا يفعله بالهاتف أو الحاسوب، وشيئًا لا يفعله. بلا أحكام.
workshops-guide-needs = حاجة واحدة في كل ورقة أو رسالة. نكتب «أودّ أن…» أو «يصعب عليّ أن…». اقرؤوها بصوت عالٍ.
workshops-guide-groups = اجمعوا ما يتشابه. اسألوا القاعة عن اسم كل مجموعة.
workshops-guide-ideas = في مجموعات صغيرة: فكرة لكل حاجة. الفكرة تُقال في جملة واحدة ويمكن تجربتها.
workshops-guide-votes = كلّ واحد يعطي نقاطه، بالهاتف أو بالملصقات. عدّوا الملصقات قبل إغلاق التصويت.
workshops-guide-restitution = أعيدوا قراءة الأفكار المختارة. قولوا من يهتمّ بها، وكيف يعرف الجميع ما يلي.

workshops-screen = الشاشة الكبيرة
workshops-sorting = الفرز والعدّ
workshops-report = الحصيلة
workshops-door-in = الدخول
workshops-code = الرمز
workshops-address = عنوان المربّع الصغير
workshops-open-note = افتحوا الورشة عندما تكون القاعة جاهزة. تعرض الشاشة الكبيرة عندئذ المربّع الصغير والرمز.
workshops-open = فتح الورشة
workshops-close = إنهاء الورشة
workshops-again-note = انتهت الورشة. يمكنكم فتحها من جديد: لا شيء يضيع.
workshops-again = فتح الورشة من جديد
workshops-course = سير الورشة
workshops-here = الآن
workshops-guide = الدليل
workshops-go = الانتقال إلى هذه المرحلة
workshops-minutes = { $n ->
    [zero] { $n } دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $n } دقائق
    [many] { $n } دقيقة
   *[other] { $n } دقيقة
  }
workshops-timer = المؤقّت، بالدقائق
workshops-timer-hint = يبدأ العدّ من الآن.
workshops-timer-start = تشغيل المؤقّت
workshops-timer-stop = إيقاف المؤقّت
workshops-until = حتى { $x }.
workshops-time-over = انتهى الوقت منذ { $x }.
workshops-vote = التصويت
workshops-vote-before = { $n ->
    [zero] لا نقاط لأحد.
    [one] لكل شخص نقطة واحدة.
    [two] لكل شخص نقطتان.
    [few] لكل شخص { $n } نقاط.
    [many] لكل شخص { $n } نقطة.
   *[other] لكل شخص { $n } نقطة.
  } تظهر النتيجة عندما تغلقون التصويت.
workshops-vote-running = { $n ->
    [zero] لم يصوّت أي هاتف
    [one] صوّت هاتف واحد
    [two] صوّت هاتفان
    [few] صوّتت { $n } هواتف
    [many] صوّت { $n } هاتفًا
   *[other] صوّت { $n } هاتف
  } من أصل { $of }. عدّوا الملصقات أيضًا قبل الإغلاق.
workshops-vote-done = أُغلق التصويت. النتيجة على الشاشة الكبيرة.
workshops-vote-waits = التصويت ما زال مغلقًا.
workshops-vote-waits-ideas = التصويت ما زال مغلقًا: يلزم فكرة واحدة على الأقل.
workshops-vote-begin = فتح التصويت
workshops-vote-shut = إغلاق التصويت وعرض النتيجة
workshops-vote-again = فتح التصويت من جديد
workshops-now = في هذه اللحظة
workshops-telephones = الهواتف
workshops-voted = صوّتوا
workshops-last = آخر ما قيل
workshops-nothing-yet = لا شيء بعد. ما يُقال يصل إلى هنا.
workshops-hidden-mark = (أُزيل من الشاشة)
workshops-sheet = كتابة الأوراق
workshops-sheet-kind = ماذا تقول الورقة
workshops-lines = قول واحد في كل سطر
workshops-lines-hint = حتى 200 سطر دفعة واحدة. سطران متشابهان يُحسبان لشخصين.
workshops-lines-keep = إضافة هذه الأسطر
workshops-author = من قال ذلك، لإخباره بما يلي
workshops-author-name = الاسم
workshops-author-contact = هاتف محمول أو بريد إلكتروني
workshops-author-hint = بلا رقم، يعرف الشخص ما يلي عندما يمرّ بالمركز.
workshops-photos = صور الأوراق
workshops-photos-note = صوّروا الأوراق لا الأشخاص. تكتبون أسطرها بعد ذلك، متى شئتم.
workshops-photos-empty = لا توجد صورة بعد.
workshops-photo-choose = صورة ورقة
workshops-photo-add = إضافة الصورة
workshops-photo-away = إزالة هذه الصورة
workshops-photo-alt = الورقة { $n } من الورشة
workshops-photo-large = تكبير الورقة { $n }
workshops-presence = من الحاضرون
workshops-presence-note = عدّوا الأشخاص الذين بلا هاتف. الهواتف تُعدّ وحدها.
workshops-presence-keep = حفظ الحضور
workshops-presence-now = كتب أحدهم: { $n }
workshops-with-telephone = { $n ->
    [zero] لا أحد بهاتف.
    [one] واحد آخر بهاتف.
    [two] اثنان آخران بهاتف.
    [few] { $n } آخرون بهاتف.
    [many] { $n } آخرون بهاتف.
   *[other] { $n } آخرون بهاتف.
  }
workshops-kind-practice = استعمال
workshops-kind-need = حاجة
workshops-kind-idea = فكرة
workshops-kinds-practice = استعمالات
workshops-kinds-need = حاجات
workshops-kinds-idea = أفكار
workshops-role-resident = ساكنة أو ساكن
workshops-role-volunteer = متطوّعة أو متطوّع
workshops-role-employee = أجيرة أو أجير
workshops-role-trustee = عضو في مجلس الإدارة
workshops-role-partner = شريك
workshops-role-unsaid = أفضّل ألّا أقول
workshops-roles-resident = السكّان
workshops-roles-volunteer = المتطوّعون
workshops-roles-employee = الأجراء
workshops-roles-trustee = أعضاء مجلس الإدارة
workshops-roles-partner = الشركاء
workshops-roles-unsaid = لم يقولوا

workshops-words = ما قيل
workshops-what = النوع
workshops-said-by = { $n ->
    [zero] لم يقله أحد
    [one] قاله شخص واحد
    [two] قاله شخصان
    [few] قاله { $n } أشخاص
    [many] قاله { $n } شخصًا
   *[other] قاله { $n } شخص
  }
workshops-said-by-how-many = كم شخصًا قاله
workshops-mend-practice = تصحيح استعمال
workshops-mend-need = تصحيح حاجة
workshops-mend-idea = تصحيح فكرة
workshops-join-with = الجمع مع
workshops-join-hint = القولان واحد: يبقى الآخر، ويُجمع عدد الأشخاص.
workshops-join-none = عدم الجمع
workshops-on-screen = على الشاشة الكبيرة
workshops-hide = الإزالة من الشاشة ومن الهواتف
workshops-hidden = أُزيل من الشاشة
workshops-groups = المجموعات
workshops-groups-empty = لا توجد مجموعة بعد. اسألوا القاعة كيف تسمّي الأولى.
workshops-group = المجموعة
workshops-no-group = بلا مجموعة
workshops-group-of = مجموعة: { $x }
workshops-group-title = اسم المجموعة
workshops-group-which = لمجموعة موجودة
workshops-group-hint = اختاروها لتغيير اسم مجموعة أو لحلّها.
workshops-group-none = لا شيء، أضيف واحدة
workshops-group-add = إضافة المجموعة
workshops-group-rename = تغيير الاسم
workshops-group-apart = حلّ المجموعة
workshops-sort = الفرز حسب التقارب
workshops-sort-empty = لا شيء للفرز بعد.
workshops-sort-caption = كل حاجة وكل فكرة مع مجموعتها
workshops-sort-keep = حفظ الفرز
workshops-stickers = الملصقات
workshops-stickers-note = عدّوا الملصقات على الورق. تُضاف إلى نقاط الهواتف بلا تمييز.
workshops-stickers-caption = كل فكرة مع ملصقاتها
workshops-stickers-of = ملصقات: { $x }
workshops-stickers-keep = حفظ الملصقات
workshops-ideas-empty = لا توجد فكرة بعد.
workshops-keep-ideas = أفكار للمتابعة
workshops-keep-note = الفكرة المحفوظة تسلك طريقها حتى تصير أداة. أصحابها يعرفون كل خطوة.
workshops-no-author = لم يترك أحد اسمه.
workshops-keep-idea = حفظ هذه الفكرة
workshops-kept = محفوظة
workshops-kept-see = رؤية الفكرة
workshops-way-sms = برسالة قصيرة
workshops-way-email = بالبريد الإلكتروني
workshops-way-in-person = عند المرور بالمركز

workshops-screen-kicker = ورشة تشاركية · { $x }، { $place }
workshops-with-a-telephone = بالهاتف:
workshops-code-word = الرمز
workshops-qr-label = المربّع الصغير للمشاركة بالهاتف
workshops-our-practices = ما نفعله
workshops-our-needs = حاجاتنا
workshops-our-ideas = أفكارنا
workshops-quoted = «{ $x }»
workshops-screen-wait = ما يُقال يصل إلى هنا.
workshops-screen-voting = { $n ->
    [zero] التصويت مفتوح.
    [one] التصويت مفتوح. صوّت شخص واحد.
    [two] التصويت مفتوح. صوّت شخصان.
    [few] التصويت مفتوح. صوّت { $n } أشخاص.
    [many] التصويت مفتوح. صوّت { $n } شخصًا.
   *[other] التصويت مفتوح. صوّت { $n } شخص.
  }
workshops-screen-vote-waits = لم يُفتح التصويت بعد.
workshops-screen-voted = أُغلق التصويت. هذه هي النتيجة.
workshops-points = { $n ->
    [zero] لا نقطة
    [one] نقطة واحدة
    [two] نقطتان
    [few] { $n } نقاط
    [many] { $n } نقطة
   *[other] { $n } نقطة
  }
workshops-points-word = نقاط
workshops-people = { $n ->
    [zero] لا أحد بعد
    [one] شخص واحد
    [two] شخصان
    [few] { $n } أشخاص
    [many] { $n } شخصًا
   *[other] { $n } شخص
  }{ $telephones ->
    [zero] {""}
    [one] ، منهم واحد بهاتف
    [two] ، منهم اثنان بهاتف
    [few] ، منهم { $telephones } بهاتف
    [many] ، منهم { $telephones } بهاتف
   *[other] ، منهم { $telephones } بهاتف
  }
workshops-without-telephone = { $n ->
    [zero] بلا هاتف: لا ملصقات.
    [one] بلا هاتف: ملصق واحد.
    [two] بلا هاتف: ملصقان.
    [few] بلا هاتف: { $n } ملصقات.
    [many] بلا هاتف: { $n } ملصقًا.
   *[other] بلا هاتف: { $n } ملصق.
  }

workshops-code-title = الانضمام إلى ورشة
workshops-code-label = الرمز المعروض على الشاشة الكبيرة
workshops-code-hint = ستة أحرف أو أرقام.
workshops-code-go = متابعة
workshops-phone-not-yet = لم تبدأ الورشة بعد
workshops-phone-join = الانضمام إلى الورشة
workshops-phone-watch = انظروا إلى الشاشة الكبيرة
workshops-phone-vote = أعطوا نقاطكم
workshops-phone-over = انتهت الورشة
workshops-phone-lead-not-yet = اتركوا هذه الصفحة مفتوحة. تتقدّم مع الورشة.
workshops-phone-lead-join = لا حساب ولا اسم. هاتفكم يكفي.
workshops-phone-lead-watch = لا شيء تفعلونه هنا. استمعوا وتكلّموا: ما يلي يأتي وحده.
workshops-phone-lead-over = شكرًا لحضوركم. يحفظ المركز ما قيل.
workshops-phone-vote-waits = لم يُفتح التصويت بعد. ستعطون نقاطكم هنا.
workshops-phone-vote-lead = { $n ->
    [zero] ليست لكم نقاط.
    [one] لكم نقطة واحدة.
    [two] لكم نقطتان، لفكرة واحدة أو لفكرتين.
    [few] لكم { $n } نقاط، لفكرة واحدة أو لعدّة أفكار.
    [many] لكم { $n } نقطة، لفكرة واحدة أو لعدّة أفكار.
   *[other] لكم { $n } نقطة، لفكرة واحدة أو لعدّة أفكار.
  } يمكنكم التغيير ما دام التصويت مفتوحًا.
workshops-phone-as = أنتم هنا بصفتكم
workshops-phone-enter = دخول
workshops-phone-words = كلماتكم
workshops-phone-words-hint = جملة قصيرة، 280 حرفًا على الأكثر. سيراها الجميع، بلا اسمكم.
workshops-phone-name = اسمكم
workshops-phone-contact = هاتف محمول أو بريد إلكتروني، لمعرفة ما يلي
workshops-phone-contact-hint = لا يراه إلا الفريق. يخبركم بما صارت إليه فكرتكم.
workshops-phone-say = إرسال
workshops-phone-points = نقاطكم
workshops-phone-give = إعطاء نقاطي
workshops-phone-voted = حُسبت نقاطكم.
workshops-phone-own = ما قلتموه
workshops-phone-next = رؤية ما يلي
workshops-phone-moved = الورشة تتقدّم. ما تكتبونه يبقى هنا.
workshops-say-practice = قولوا ماذا تفعلون
workshops-say-need = قولوا حاجة
workshops-say-idea = قولوا فكرة

workshops-report-title = الحصيلة: { $x }
workshops-print = طباعة
workshops-csv = جدول (CSV)
workshops-as = الصفة
workshops-how-many = كم
workshops-total = المجموع
workshops-none-said = لم يُقل شيء.
workshops-sheet-what = النوع
workshops-sheet-words = الكلمات
workshops-sheet-group = المجموعة
workshops-sheet-number = العدد
workshops-sheet-presence = الحضور

workshops-refusal-title = اكتبوا السؤال أو الاسم.
workshops-refusal-title-long = هذا طويل جدًا: 120 حرفًا على الأكثر.
workshops-refusal-long = هذا طويل جدًا.
workshops-refusal-steps = يلزم على الأقل مرحلة واحدة لها اسم.
workshops-refusal-steps-many = في الخطة عشرون مرحلة على الأكثر.
workshops-refusal-minutes = المدة من 1 إلى 480 دقيقة.
workshops-refusal-changed = غيّر أحدهم هذه الصفحة في هذه الأثناء. كلماتكم هنا. احفظوا مرة أخرى لكتابتها فوق كلماته.
workshops-refusal-day = اكتبوا اليوم، مثلًا 24/11/2026.
workshops-refusal-hour = اكتبوا الساعة، مثلًا 14:00.
workshops-refusal-place = اكتبوا المكان.
workshops-refusal-points = من 1 إلى 20 نقطة لكل شخص. بعد بدء التصويت لا يتغيّر هذا العدد.
workshops-refusal-plan = لم تعد هذه الخطة موجودة. اختاروا غيرها.
workshops-refusal-plan-fixed = فُتحت الورشة: لم تعد خطتها تتغير. اختاروا خطة هذه الورشة من جديد، ثم احفظوا.
workshops-refusal-not-open = الورشة ليست مفتوحة.
workshops-refusal-over = انتهت الورشة. نصّكم ما زال هنا: قولوه لمن يدير.
workshops-refusal-still-open = الورشة جارية. أنهوها قبل إيداعها في الأرشيف.
workshops-refusal-step = لم تعد هذه المرحلة في الخطة.
workshops-refusal-step-closed = انتقلت الورشة إلى ما يلي. نصّكم ما زال هنا: قولوه لمن يدير.
workshops-refusal-words = اكتبوا كلمة على الأقل.
workshops-refusal-words-long = هذا طويل على الشاشة الكبيرة: 280 حرفًا على الأكثر. نصّكم محفوظ، اختصروه.
workshops-refusal-nir = لا يُكتب هنا رقم الضمان الاجتماعي: ستراه القاعة كلها.
workshops-refusal-lines = الأسطر كثيرة: 200 دفعة واحدة. نصّكم محفوظ، أرسلوه على مرّات.
workshops-refusal-items = امتلأت هذه الورشة: 2000 قول.
workshops-refusal-items-one = ثلاثون قولًا لكل هاتف. دعوا الآخرين يتكلّمون.
workshops-refusal-full = امتلأت الورشة: 500 هاتف.
workshops-refusal-at-once = هواتف كثيرة تدخل في الوقت نفسه. انتظروا خمس دقائق ثم أعيدوا المحاولة.
workshops-refusal-number = اكتبوا عددًا بين 0 و9999.
workshops-refusal-counted = عدّ أحدهم الحاضرين في هذه الأثناء. أرقامكم هنا. احفظوا مرة أخرى لوضعها مكان أرقامه.
workshops-refusal-group = اختاروا مجموعة، أو اكتبوا اسمها.
workshops-refusal-groups = ثلاثون مجموعة على الأكثر.
workshops-refusal-vote-shut = التصويت ليس مفتوحًا. نقاطكم السابقة تبقى محسوبة.
workshops-refusal-vote-open = بدأ التصويت: الأفكار لا تتغيّر.
workshops-refusal-no-ideas = يلزم على الأقل فكرة واحدة لفتح التصويت.
workshops-refusal-contradiction = الانتقال إلى مرحلة التصويت يفتح التصويت: أغلقوه في طلب آخر. لم يُنفَّذ شيء.
workshops-refusal-idea-gone = أُزيلت فكرة. انظروا إلى القائمة وأعطوا نقاطكم من جديد.
workshops-refusal-budget = هذا أكثر من نقاطكم. أنقصوا منها ثم أرسلوا من جديد.
workshops-refusal-name = اكتبوا اسمًا، لنعرف على من نردّ.
workshops-refusal-contact = اكتبوا رقم هاتف محمول أو عنوان بريد إلكتروني.
workshops-refusal-kept = هذه الفكرة محفوظة من قبل.
workshops-refusal-code = هذا الرمز ليس لورشة مفتوحة. انظروا إلى الشاشة الكبيرة.
workshops-refusal-tries = محاولات كثيرة. أعيدوا المحاولة بعد ربع ساعة، أو اقرؤوا المربّع الصغير بهاتفكم.

workshops-held = ما قاله الشخص في ورشة
workshops-held-name = الاسم الذي أُعطي
workshops-retention = أسماء وعناوين تُركت في ورشة
workshops-kit-plan = خطة ورشة

workshops-op-plan = خطة ورشة: { $x }
workshops-op-plan-change = تعديل خطة ورشة: { $x }
workshops-op-plan-away = إيداع خطة ورشة: { $x }
workshops-op-workshop = إنشاء ورشة: { $x }
workshops-op-workshop-change = تعديل ورشة: { $x }
workshops-op-workshop-away = إيداع ورشة: { $x }
workshops-op-opened = فتح ورشة: { $x }
workshops-op-closed = إنهاء ورشة: { $x }
workshops-op-step = المرحلة التالية: { $x }
workshops-op-timer = مؤقّت: { $x }
workshops-op-vote-open = فتح التصويت: { $x }
workshops-op-vote-shut = إغلاق التصويت: { $x }
workshops-op-lines = { $n ->
    [zero] إضافة أقوال
    [one] إضافة قول
    [two] إضافة قولين
    [few] إضافة { $n } أقوال
    [many] إضافة { $n } قولًا
   *[other] إضافة { $n } قول
  }: { $x }
workshops-op-photo = تصوير ورقة: { $x }
workshops-op-photo-away = إزالة صورة ورقة: { $x }
workshops-op-mended = تصحيح: { $x }
workshops-op-group = مجموعات: { $x }
workshops-op-sorted = فرز حسب التقارب: { $x }
workshops-op-stickers = عدّ الملصقات: { $x }
workshops-op-attendance = عدّ الحضور: { $x }
workshops-op-said = قول في ورشة: { $x }
workshops-op-kept = حفظ فكرة: { $x }
workshops-op-demo = ورشات للعرض
