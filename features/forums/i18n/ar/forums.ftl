forums-door-team = المنتديات
forums-title = منتديات المركز
forums-door-note = اقتراح واختيار ما نتحدث عنه معا.
forums-lead = مرة في السنة، نتحدث معا عما يهمنا هنا. أنتم تقترحون المواضيع وأنتم تختارونها.
forums-empty = لا يوجد منتدى بعد. سيعلن عن القادم هنا.
forums-team-empty = لا منتدى حاليا. ابدؤوا بعنوان وطريقة للاختيار.
forums-new = منتدى جديد
forums-settings = إعدادات المنتدى
forums-caption = المنتديات، الأحدث أولا
forums-forum = المنتدى
forums-step = المرحلة
forums-when = متى وأين
# used by prefix: forums-state-
forums-state-draft = قيد التحضير
forums-state-proposing = نقترح المواضيع
forums-state-choosing = نختار
forums-state-chosen = تم اختيار المواضيع
forums-state-held = انعقد المنتدى
# used by prefix: forums-to-
forums-to-proposing = فتحه للسكان
forums-to-proposing-note = تصبح صفحة المنتدى مرئية. يمكن لكل واحد أن يقترح موضوعا.
forums-to-choosing = فتح الاختيار
forums-to-choosing-note = لا تتغير المواضيع بعد الآن. كل واحد يختار بالهاتف أو في الاستقبال أو على الورق.
forums-to-chosen = إغلاق الاختيار وعرض العدد
forums-to-chosen-note = لا يمكن لأحد أن يختار بعد الآن. يجمع كل شيء معا ثم يعرض على الجميع.
forums-to-held = انعقد المنتدى
forums-to-held-note = يمكنكم بعدها كتابة ما قيل وما يتبع.
# used by prefix: forums-method-
forums-method-points = لكل شخص { $n } نقاط يوزعها على المواضيع كما يشاء.
forums-method-single = كل شخص يختار موضوعا واحدا.
forums-method-favourites = كل شخص يختار مواضيعه الثلاثة المفضلة، بأي ترتيب.
forums-method-settled = بدأ الاختيار: هذا لا يتغير بعد الآن.
# used by prefix: forums-choose-
forums-choose-points = نقاط للتوزيع
forums-choose-single = صوت واحد
forums-choose-favourites = الثلاثة المفضلة
forums-choose-elsewhere = يمكنكم أيضا الاختيار في الاستقبال بالقطع، أو على الملصق باللاصقات. يجمع كل شيء معا.
forums-until = حتى { $x }.
forums-propose = اقتراح موضوع
forums-propose-lead = جملة واحدة تكفي. يقرؤها الفريق ثم تظهر هنا.
forums-choose = اختيار المواضيع
forums-themes = المواضيع
forums-themes-empty = لا موضوع بعد. قد يكون الأول موضوعكم.
forums-themes-none = لا موضوع بعد.
forums-results = ما اخترتموه
forums-voices = { $n ->
    [zero] لا صوت
    [one] صوت واحد
    [two] صوتان
    [few] { $n } أصوات
    [many] { $n } صوتا
   *[other] { $n } صوت
  }
forums-people-chose = { $n ->
    [zero] لم يختر أحد.
    [one] اختار شخص واحد.
    [two] اختار شخصان.
    [few] اختار { $n } أشخاص.
    [many] اختار { $n } شخصا.
   *[other] اختار { $n } شخص.
  }
forums-people-so-far = { $n ->
    [zero] لم يختر أحد بعد.
    [one] اختار شخص واحد.
    [two] اختار شخصان.
    [few] اختار { $n } أشخاص.
    [many] اختار { $n } شخصا.
   *[other] اختار { $n } شخص.
  }
forums-became-idea = أصبح فكرة
forums-day = برنامج اليوم
forums-day-empty = لم يكتب برنامج اليوم بعد.
forums-with = مع { $x }
forums-enrol = التسجيل
forums-said = ما قيل
forums-said-hint = اتركوا سطرا فارغا بين الفقرات. لا تذكروا أحدا دون موافقته.
forums-follows = ما يتبع
forums-story = ما قيل وما يتبع
forums-ideas = تحويل موضوع إلى فكرة
forums-ideas-text = تحتفظ الفكرة بأصحابها، ويخبرون بما تصير إليه.
forums-make-idea = تحويله إلى فكرة
forums-theme = الموضوع
forums-theme-hint = مثلا: الحافلة يوم الأحد، الأطفال والشاشات.
forums-words = لماذا هو مهم
forums-your-name = اسمكم
forums-your-name-hint = لا يظهر. يمكنكم تركه فارغا.
forums-tell-me = كيف نخبركم بما يصير إليه موضوعكم؟
forums-way-sms = برسالة قصيرة
forums-way-email = بالبريد الإلكتروني
forums-way-in-person = شفهيا في الاستقبال
forums-way-none = لا داعي
forums-phone = رقم هاتفكم المحمول
forums-email = عنوان بريدكم الإلكتروني
forums-send = إرسال الموضوع
forums-proposed-done = شكرا، تم تسجيله
forums-proposed-done-text = يقرأ الفريق موضوعكم، ثم يستطيع الجميع اختياره.
forums-points-hint = اكتبوا عددا بجانب المواضيع المهمة لكم. اتركوا الباقي فارغا.
forums-by-card = بطاقتكم معروفة. يمكنكم الاختيار مرة واحدة.
forums-code = رمز قسيمتكم
forums-code-hint = 14 حرفا ورقما تحت المربع الصغير. لا قسيمة لديكم؟ اطلبوها من الاستقبال.
forums-secret = لن يعرف أحد ما اخترتموه، ولا حتى الفريق.
forums-give = هذا اختياري
forums-chosen-done = تم احتسابه
forums-chosen-done-text = شكرا. يعرض العدد على الجميع في الوقت نفسه، في النهاية.
forums-back = العودة إلى المنتدى
forums-to-read = للقراءة أولا
forums-whose = لمن
forums-theme-state = القرار
# used by prefix: forums-theme-
forums-theme-proposed = للقراءة
forums-theme-kept = محتفظ به
forums-theme-joined = ضم إلى آخر
forums-theme-set-aside = وضع جانبا
# used by prefix: forums-origin-
forums-origin-online = على الإنترنت
forums-origin-desk = في الاستقبال
forums-origin-meeting = في اجتماع
forums-origin-paper = على الورق
forums-type = كتابة مواضيع
forums-heard = أين سمعتموها؟
forums-lines = المواضيع، واحد في كل سطر
forums-lines-hint = بعد الفاصلة المنقوطة اسم الشخص إذا أراد. مثلا: الحافلة يوم الأحد ; السيدة لوفيفر
forums-decision = ماذا نفعل بهذا الموضوع؟
forums-decision-keep = نحتفظ به
forums-decision-keep-note = يستطيع الجميع اختياره.
forums-decision-join = نضمه إلى آخر
forums-decision-join-note = يقول تقريبا الشيء نفسه. يبقى أصحابه مع الآخرين.
forums-join-with = إلى أي موضوع؟
forums-join-which = اختاروا موضوعا
forums-decision-aside = نضعه جانبا
forums-decision-aside-note = لن يعرض. لا يضيع شيء.
forums-alike = يشبه: { $x }
forums-sheets = عد القطع واللاصقات
forums-sheets-text = اكتبوا ما تعدونه. يعرض المجموع في النهاية مع الاختيارات بالهاتف.
forums-sheet-people = كم شخصا؟
forums-sheet-marks = كم لكل موضوع؟
forums-sheet-note = أين كان ذلك
forums-sheet-note-hint = مثلا: ملصق القاعة، قطع يوم الثلاثاء.
forums-sheet-add = إضافة إلى العدد
forums-sheets-typed = ما تم عده
forums-sheets-empty = لم يعد شيء على الورق بعد.
forums-sheet-line = { $n ->
    [zero] لا أحد، { $x }
    [one] شخص واحد، { $x }
    [two] شخصان، { $x }
    [few] { $n } أشخاص، { $x }
    [many] { $n } شخصا، { $x }
   *[other] { $n } شخص، { $x }
  }
forums-slips = قسائم برمز
forums-slips-text = تستعمل القسيمة مرة واحدة. تسمح بالاختيار بالهاتف دون حساب ودون بطاقة.
forums-slips-printed = { $n ->
    [zero] لم تطبع أي قسيمة.
    [one] طبعت قسيمة واحدة.
    [two] طبعت قسيمتان.
    [few] طبعت { $n } قسائم.
    [many] طبعت { $n } قسيمة.
   *[other] طبعت { $n } قسيمة.
  }
forums-slips-count = كم قسيمة؟
forums-slips-hint = من 1 إلى 300. أعطوا واحدة لكل شخص، يدا بيد.
forums-slips-draw = تحضير القسائم
forums-slips-once = اطبعوا هذه الصفحة الآن. لن تعرض الرموز مرة أخرى.
forums-slip-square = المربع الصغير الذي يفتح صفحة الاختيار
forums-slip-how = وجهوا الهاتف نحو المربع الصغير، أو اكتبوا الرمز هنا:
forums-slip-phone = للمساعدة: { $x }
forums-poster = ملصق للاصقات
forums-stick = ألصقوا هنا
forums-print = طباعة
forums-csv = المواضيع في جدول (CSV)
forums-public = صفحة السكان
forums-name = العنوان
forums-name-hint = مثلا: منتدى 2027، أن نكبر في آرك.
forums-intro = تقديم
forums-method = كيف نختار؟
forums-points = النقاط لكل شخص
forums-points-how = فقط للنقاط الموزعة. من 2 إلى 20.
forums-themes-until = تقترح المواضيع على الإنترنت حتى
forums-choice-until = الاختيار على الإنترنت حتى
forums-date-hint = مثلا: 15/01/2027
forums-on = يوم المنتدى
forums-hours = الساعات
forums-hours-hint = مثلا: من الثانية إلى الخامسة بعد الظهر
forums-place = المكان
forums-enrol-at = الصفحة التي يسجل فيها
forums-enrol-hint = عنوان نشاط من أنشطة المركز، مثلا { $x }/forum-2027
forums-slot-new = إضافة جزء
forums-slot-hour = الساعة
forums-slot-title = ما نفعله
forums-slot-who = من يتكلم أو ينشط
forums-slot-add = إضافة
forums-remove = إزالة
forums-keep = حفظ
forums-sheet-theme = الموضوع
forums-sheet-words = لماذا
forums-sheet-origin = سمع
forums-sheet-state = القرار
forums-sheet-with = ضم إلى
forums-sheet-voices = الأصوات

forums-refusal-title = أعطوا المنتدى عنوانا.
forums-refusal-long = هذا طويل جدا. احتفظوا بالأهم.
forums-refusal-points = اختاروا من 2 إلى 20 نقطة.
forums-refusal-enrol = اكتبوا عنوانا من هذا الموقع يبدأ بشرطة مائلة: /
forums-refusal-dates = نختار بعد الاقتراح: هذا التاريخ مبكر جدا.
forums-refusal-day = لا يمكن قراءة هذا التاريخ. مثلا: 15/01/2027.
forums-refusal-theme = اكتبوا الموضوع في بضع كلمات.
forums-refusal-lines = اكتبوا موضوعا واحدا على الأقل.
forums-refusal-lines-many = 200 موضوع في المرة الواحدة، لا أكثر.
forums-refusal-line-long = سطر فارغ قبل الفاصلة المنقوطة أو طويل جدا.
forums-refusal-way = اختاروا كيف نجيبكم.
forums-refusal-phone = اكتبوا رقم هاتف محمول. مثلا: 06 12 34 56 78.
forums-refusal-email = هذا العنوان غير كامل. مثلا: jeanne@exemple.fr
forums-refusal-flood = تصل مواضيع كثيرة الآن. عودوا بعد ساعة أو تعالوا إلى الاستقبال.
forums-refusal-themes-closed = لا تقترح مواضيع بعد لهذا المنتدى.
forums-refusal-decision = اختاروا ماذا نفعل بهذا الموضوع.
forums-refusal-join = اختاروا موضوعا آخر محتفظا به.
forums-refusal-has-joined = ضمت مواضيع أخرى إلى هذا. احتفظوا به أو افصلوها أولا.
forums-refusal-settled = بدأ الاختيار: لا تتغير المواضيع.
forums-refusal-two-themes = احتفظوا بموضوعين على الأقل قبل فتح الاختيار.
forums-refusal-moved = انتقل المنتدى إلى مرحلة أخرى. انظروا أين وصل.
forums-refusal-not-counted = لم ينته الاختيار. أغلقوه أولا.
forums-refusal-idea = هذا الموضوع فكرة بالفعل.
forums-refusal-slot = اكتبوا ما نفعله.
forums-refusal-choice = اختاروا موضوعا واحدا على الأقل.
forums-refusal-strange = هناك عدد غير مناسب. انظروا إلى كل موضوع.
forums-refusal-too-much = هذا أكثر مما لديكم. انقصوا قليلا.
forums-refusal-choice-closed = الاختيار مغلق.
forums-refusal-code-missing = اكتبوا رمز قسيمتكم.
forums-refusal-code = هذا الرمز غير معروف هنا. فيه 14 حرفا ورقما.
forums-refusal-code-used = استعملت هذه القسيمة من قبل.
forums-refusal-card-used = اخترتم من قبل ببطاقتكم.
forums-refusal-people = اكتبوا عدد الأشخاص: من 1 إلى 5000.
forums-refusal-sheet-empty = اكتبوا عددا واحدا على الأقل بجانب موضوع.
forums-refusal-sheet-much = هذا أكثر مما لهؤلاء الأشخاص. أعيدوا العد.
forums-refusal-slips = اختاروا من 1 إلى 300 قسيمة.
forums-refusal-slips-meanwhile = طبع شخص قسائم في هذه الأثناء. انظروا كم عددها، ثم حضروا غيرها إذا لزم الأمر.

forums-op-begin = بدأ منتدى: { $x }
forums-op-change = غيرت إعدادات المنتدى: { $x }
# used by prefix: forums-op-to-
forums-op-to-proposing = فتح المنتدى للسكان: { $x }
forums-op-to-choosing = فتح الاختيار: { $x }
forums-op-to-chosen = أغلق الاختيار وعرض العدد: { $x }
forums-op-to-held = انعقد المنتدى: { $x }
forums-op-story = كتب ما يتبع: { $x }
forums-op-slot = أكمل برنامج اليوم: { $x }
forums-op-slot-gone = أزيل جزء من اليوم: { $x }
forums-op-proposed = اقترح موضوع على الإنترنت: { $x }
forums-op-typed = كتب الفريق مواضيع: { $x }
forums-op-decided = قرر في موضوع: { $x }
forums-op-idea = أصبح موضوع فكرة: { $x }
forums-op-sheet = عدت قطع أو لاصقات: { $x }
forums-op-sheet-gone = أزيل عد: { $x }
forums-op-slips = طبعت قسائم: { $x }
forums-op-demo = منتديات العرض

forums-held-voter = اختار في منتدى
forums-held-author = مواضيع اقترحت على منتدى
forums-held-name = الاسم المعطى
forums-held-contact = للرد عليكم
forums-retention = من اقترح ومن اختار في المنتديات
