campaigns-door = الرسائل
campaigns-write = كتابة رسالة
campaigns-outbox = صندوق الإرسال
campaigns-answers = الأجوبة الواردة
campaigns-empty = لا رسائل بعد. اكتبوا الأولى: تصل بالبريد الإلكتروني أو الرسالة القصيرة أو البريد أو الهاتف.
campaigns-list-caption = رسائل المركز، من الأحدث إلى الأقدم
campaigns-title = العنوان
campaigns-state = الحالة
campaigns-when = متى
campaigns-handed = سُلّمت
campaigns-reach-short = { $x } من { $of }
campaigns-untitled = بلا عنوان
campaigns-all = كل الرسائل
campaigns-phase-draft = مسودة
campaigns-phase-scheduled = مقررة
campaigns-phase-sending = قيد الإرسال
campaigns-phase-paused = متوقفة مؤقتا
campaigns-phase-late = متأخرة: القرار لكم
campaigns-phase-done = أُرسلت
campaigns-phase-kept = محفوظة هنا، لم تُرسل
campaigns-phase-cancelled = أُوقفت
campaigns-new-title = رسالة جديدة
campaigns-kept = آخر نسخة حُفظت { $x }. كل زر في هذه الصفحة يحفظ ما تكتبونه. لا شيء يُرسل قبل الخطوة التالية.
campaigns-kept-nothing = لم يُكتب شيء بعد. كل زر في هذه الصفحة يحفظ ما تكتبونه.
campaigns-kept-not = لم يُحفظ بعد. صححوا ثم احفظوا.
campaigns-whom = إلى من؟
campaigns-send-to = إرسال
campaigns-add-condition = + شرط
campaigns-see-names = عرض الأسماء
campaigns-count-families = { $n ->
    [one] { $x } عائلة.
   *[other] { $x } عائلة.
  }
campaigns-count-people = { $n ->
    [one] { $x } شخص.
   *[other] { $x } شخصا، في { $families } عائلة.
  }
campaigns-your-message = رسالتكم
campaigns-text = النص
campaigns-text-hint = اكتبوا مرة واحدة، وتُعدّ كل الأشكال وحدها. يمكنكم كتابة {"{"}prénom{"}"} و{"{"}nom{"}"}.
campaigns-reply = للرد
campaigns-reply-hint = جملة واحدة، مع رقم الهاتف.
campaigns-default-reply = Pour répondre, téléphonez au { $x }.
campaigns-sms = نص قصير للرسالة القصيرة
campaigns-sms-hint = إذا لم تكتبوا شيئا، تأخذ الرسالة القصيرة النص نفسه.
campaigns-guard = ساعات الإرسال
campaigns-guard-hint = من الاثنين إلى السبت، من 8 إلى 20.
campaigns-guard-label = لا رسائل قصيرة خارج هذه الساعات
campaigns-reading-easy = قراءة سهلة. أطول جملة فيها { $n } كلمة.
campaigns-reading-long = جملة فيها { $n } كلمة: «{ $x }…». اقسموها إلى اثنتين لتُقرأ بسهولة.
campaigns-check-and-send = التحقق والإرسال
campaigns-refresh = حفظ وتحديث المعاينة
campaigns-delete = حذف هذه المسودة
campaigns-as-received = كما ستصل
campaigns-personal-hint = تصبح {"{"}prénom{"}"} اسم من يتلقى الرسالة: «Anne et Paul» لشخصين في عنوان واحد، واسم العائلة إذا كانوا أكثر.
campaigns-sms-greeting = لا تأخذ الرسالة القصيرة «{ $x }»: كل حرف فيها محسوب، وتبدأ باسم المركز.
campaigns-call-greeting = لا تأخذ المكالمة «{ $x }»: من يتصل يلقي التحية بنفسه.
campaigns-see-letter = عرض الرسالة البريدية كاملة
campaigns-letter-redrawn = ليست كل العلامات متوفرة في رسائلنا المطبوعة: يُحذف الرسم، وتصبح كل علامة أخرى معيّنا. هذا ما سيُطبع.
campaigns-see-email = تنزيل البريد الإلكتروني كما يظهر
campaigns-from = من: { $x }
campaigns-email-too-long = النص أطول من أن يُنسَّق في بريد إلكتروني. سيُرسل نصا بسيطا.
campaigns-sms-signs = { $n } علامة من { $of }
campaigns-sms-parts = { $n } رسالة قصيرة
campaigns-sms-price = { $x } للشخص
campaigns-sms-changes = علامات استُبدلت للاختصار
campaigns-sms-doubtful = قد يتغير معنى هذه الكلمات:
campaigns-sms-replaced = ‏«{ $x }» تصبح «{ $to }»
campaigns-sms-instead = ‏«{ $x }» تصبح «{ $to }». اكتبوا بدلا منها «{ $instead }».
campaigns-sms-dropped = ‏«{ $x }» تُحذف
campaigns-sms-ucs2 = هذه الأبجدية تأخذ مساحة أكبر: 70 علامة في الرسالة القصيرة.
campaigns-sample-first-name = Jeannine
campaigns-sample-full-name = Jeannine Duhamel
campaigns-sample-envelope =
    MME JEANNINE DUHAMEL
    12 RUE DE LA GARE
    62510 ARQUES
campaigns-choose-tete = أشخاص أم عائلات؟
campaigns-choose-ajout = إضافة شرط
campaigns-choose-age = أي عمر؟
campaigns-choose-enfant = مع طفل في أي عمر؟
campaigns-choose-ville = أي مدينة؟
campaigns-choose-rue = أي شارع؟
campaigns-choose-interet = مهتمون بماذا؟
campaigns-choose-langue = أي لغة؟
campaigns-choose-joignable = كيف يمكن الوصول إليهم؟
campaigns-choose-sans-moyen = بلا بريد إلكتروني ولا هاتف محمول
campaigns-choose-recu = من استلم أي رسالة؟
campaigns-choose-inscrit = مسجلون في ماذا؟
campaigns-kind-age = العمر
campaigns-kind-enfant = عمر طفل
campaigns-kind-ville = المدينة
campaigns-kind-rue = الشارع
campaigns-kind-interet = اهتمام
campaigns-kind-langue = اللغة
campaigns-kind-joignable = وسيلة الوصول إليهم
campaigns-kind-sans-moyen = بلا بريد إلكتروني ولا هاتف محمول
campaigns-kind-recu = رسالة استُلمت، أو ليس بعد
campaigns-kind-inscrit = تسجيل
campaigns-head-legend = من نَعُدّ؟
campaigns-head-members = المنخرطون، واحدا واحدا
campaigns-head-member-families = العائلات المنخرطة، رسالة لكل عائلة
campaigns-head-people = كل الأشخاص المعروفين، واحدا واحدا
campaigns-head-families = كل العائلات المعروفة
campaigns-age-min = من
campaigns-age-max = إلى
campaigns-age-hint = بالسنوات. يمكن ترك إحدى الخانتين فارغة.
campaigns-criterion-reached = { $agreement ->
   *[other] وصلتهم رسالة «{ $x }»
  }
campaigns-criterion-not-reached = { $agreement ->
   *[other] لم تصلهم بعد رسالة «{ $x }»
  }
campaigns-criterion-enrolled = { $agreement ->
   *[other] مع تسجيل في «{ $x }»
  }
campaigns-criterion-not-enrolled = { $agreement ->
   *[other] دون تسجيل في «{ $x }»
  }
campaigns-choice = اختياركم
campaigns-choose = اختاروا
campaigns-no-choice = لا شيء للاختيار حاليا.
campaigns-without-hint = هؤلاء ليس لديهم بريد إلكتروني ولا هاتف محمول، ولا لدى أي بالغ في بيتهم. تصلهم رسالة بريدية أو مكالمة.
campaigns-sense = عمّن تبحثون؟
campaigns-sense-not-received = من لم يستلموها بعد
campaigns-sense-received = من استلموها
campaigns-sense-not-enrolled = غير المسجلين
campaigns-sense-enrolled = المسجلون
campaigns-keep-choice = حفظ هذا الاختيار
campaigns-count-again = العدّ
campaigns-remove-condition = حذف هذا الشرط
campaigns-back-to-message = العودة إلى الرسالة
campaigns-names-title = من المعنيون
campaigns-names-empty = لا أحد يستوفي كل هذه الشروط. احذفوا واحدا منها.
campaigns-plan-title = قبل الإرسال
campaigns-plan-caption = الأشخاص والكلفة والمدة لكل قناة
campaigns-plan-empty = لا أحد يمكنه استلام هذه الرسالة حاليا.
campaigns-plan-rule = يُحسب كل شخص مرة واحدة، بالوسيلة التي اختارها. العنوان المشترك يستلم رسالة واحدة، والبيت رسالة بريدية واحدة.
campaigns-channel = القناة
campaigns-people = الأشخاص
campaigns-messages = الرسائل
campaigns-cost = الكلفة
campaigns-total = المجموع
campaigns-channel-email = بريد إلكتروني
campaigns-channel-sms = رسالة قصيرة
campaigns-channel-letter = رسالة بريدية
campaigns-channel-call = هاتف
campaigns-channel-desk = في الاستقبال
campaigns-when-email = فورا
campaigns-when-sms = فورا، لكن ليس ليلا ولا يوم الأحد ولا في العطل الرسمية
campaigns-when-letter = للطباعة ثم التوزيع شارعا شارعا
campaigns-when-call = قوائم من عشرة للمتطوعين
campaigns-when-now = الآن
campaigns-when-later = لاحقا، في تاريخ تختارونه
campaigns-sum = { $x }: { $parts }
campaigns-sum-targeted = { $n ->
    [one] { $x } مقصود
   *[other] { $x } مقصودا
  }
campaigns-sum-targeted-families = { $n ->
    [one] { $x } عائلة مقصودة
   *[other] { $x } عائلات مقصودة
  }
campaigns-no-gateway = لم يُضبط أي خادم للبريد الإلكتروني ولا للرسائل القصيرة: ستبقى هذه الرسائل في صندوق الإرسال ولن يستلمها أحد.
campaigns-no-gateway-email = لم يُضبط أي خادم للبريد الإلكتروني: ستبقى رسائله في صندوق الإرسال ولن يستلمها أحد.
campaigns-no-gateway-sms = لم يُضبط أي خادم للرسائل القصيرة: ستبقى في صندوق الإرسال ولن يستلمها أحد.
campaigns-sms-wait = سترسل الرسائل القصيرة { $x }: فهي تنتظر ليلا وأيام الأحد والعطل.
campaigns-sum-email = { $x } بريد إلكتروني
campaigns-sum-sms = { $x } رسالة قصيرة
campaigns-sum-letter = { $n ->
    [one] { $x } رسالة بريدية
   *[other] { $x } رسالة بريدية
  }
campaigns-sum-call = { $n ->
    [one] { $x } مكالمة
   *[other] { $x } مكالمة
  }
campaigns-sum-no-channel = { $x } بلا أي وسيلة
campaigns-sum-refused = { $x } لا يريدون رسائل
campaigns-leave = الإرسال
campaigns-day = اليوم
campaigns-day-hint = مثلا 28/11/2026
campaigns-hour = الساعة
campaigns-hour-hint = مثلا 9:30
campaigns-send = إرسال
campaigns-cannot-send = دوركم لا يسمح بالإرسال، أو ينقص العنوان أو النص. اسألوا المسؤول.
campaigns-try = تجربتها عليّ
campaigns-try-address = بريدكم الإلكتروني أو هاتفكم المحمول
campaigns-try-hint = تصلكم الرسالة وحدكم ولا تُحسب.
campaigns-try-act = إرسال تجربة إليّ
campaigns-tried-email = أُرسلت التجربة إلى بريدكم الإلكتروني.
campaigns-tried-sms = أُرسلت التجربة إلى هاتفكم المحمول.
campaigns-board-sent = وصول الرسالة، أُرسلت { $x }
campaigns-board-scheduled = ستُرسل هذه الرسالة { $x }
campaigns-board-due = كان من المقرر إرسال هذه الرسالة { $x }
campaigns-board-updated = آخر تحديث { $x }
campaigns-board-sum = { $n ->
    [one] { $x } شخص من { $of } لديه الرسالة. بقي { $rest }.
   *[other] { $x } شخصا من { $of } لديهم الرسالة. بقي { $rest }.
  }
campaigns-board-sum-families = { $n ->
    [one] { $x } عائلة من { $of } لديها الرسالة. بقي { $rest }.
   *[other] { $x } عائلات من { $of } لديها الرسالة. بقي { $rest }.
  }
campaigns-board-all = كل الأشخاص وعددهم { $of } لديهم الرسالة.
campaigns-board-all-families = كل العائلات وعددها { $of } لديها الرسالة.
campaigns-board-dot = نقطة واحدة، شخص واحد. نقطة ممتلئة: سُلّمت الرسالة. دائرة فارغة: ليس بعد.
campaigns-board-dots = نقطة لكل { $n } أشخاص. نقطة ممتلئة: سُلّمت الرسالة. دائرة فارغة: ليس بعد.
campaigns-board-dot-families = نقطة واحدة، عائلة واحدة. نقطة ممتلئة: سُلّمت الرسالة. دائرة فارغة: ليس بعد.
campaigns-board-dots-families = نقطة لكل { $n } عائلات. نقطة ممتلئة: سُلّمت الرسالة. دائرة فارغة: ليس بعد.
campaigns-board-kept = { $n ->
    [one] لم يستلم مستلم واحد شيئا: رسالته محفوظة هنا، ولم يُضبط أي خادم.
   *[other] لم يستلم { $x } مستلما شيئا: رسائلهم محفوظة هنا، ولم يُضبط أي خادم.
  }
campaigns-not-yet = ليس بعد
campaigns-rest-title = { $n ->
    [one] الشخص الباقي
   *[other] الأشخاص الباقون: { $x }
  }
campaigns-rest-title-families = { $n ->
    [one] العائلة الباقية
   *[other] العائلات الباقية: { $x }
  }
campaigns-rest-empty = لا أحد. الرسالة لدى الجميع.
campaigns-rest-caption = من ليست لديهم الرسالة: السبب والخطوة التالية
campaigns-how-many = كم
campaigns-why = لماذا
campaigns-next = الخطوة التالية
campaigns-by-whom = من يقوم بها
campaigns-do = القيام بها
campaigns-by-channel = حسب القناة
campaigns-by-channel-caption = من لديهم الرسالة، حسب القناة
campaigns-confirmed = منهم مؤكَّد
campaigns-how-to-read = كيف تُقرأ هذه الأرقام
campaigns-read-handed = سُلّمت: في الصندوق أو على الهاتف أو باليد.
campaigns-read-confirmed = مؤكَّد: ردّ الشخص أو حضر أو قال ذلك بالهاتف.
campaigns-read-no-tracker = نحن لا نراقب من يفتح بريده.
campaigns-sent-to = أُرسلت
campaigns-export = تنزيل الجدول
campaigns-pause = إيقاف مؤقت
campaigns-resume = استئناف الإرسال
campaigns-late = كان من المقرر إرسال هذه الرسالة { $when }. كان الجهاز متوقفا أو كانت الشبكة لا تجيب. { $n ->
    [one] شخص واحد لم تصله بعد.
   *[other] { $x } أشخاص لم تصلهم بعد.
  } لا يُرسل شيء دون موافقتكم: أعيدوا قراءة اليوم والساعة في النص ثم اختاروا.
campaigns-late-leave = إرسالها الآن
campaigns-late-drop = عدم إرسالها
campaigns-cancel = إيقاف ما لم يُرسل
campaigns-cancel-means = لن تُرسل الرسائل الإلكترونية والقصيرة المنتظرة، ولن تبقى رسائل للطباعة ولا مكالمات. ما أُرسل لا يعود. لا يمكن التراجع عن هذا.
campaigns-cancel-sure = نعم، إيقاف
campaigns-done-stopped = { $n ->
    [0] أُوقفت الرسالة. لم يكن شيء ينتظر الإرسال.
    [one] أُوقفت الرسالة. إرسال واحد لن يتم.
   *[other] أُوقفت الرسالة. { $x } إرسالا لن يتم.
  }
campaigns-done-paused = الإرسال متوقف مؤقتا. لا شيء يُرسل دون موافقتكم.
campaigns-done-resumed = استؤنف الإرسال.
campaigns-done-again = { $n ->
    [0] لا وسيلة أخرى لأحد.
    [one] شخص واحد ينتقل إلى وسيلة أخرى.
   *[other] { $x } شخصا ينتقلون إلى وسيلة أخرى.
  }
campaigns-done-told = { $n ->
    [one] سُجل: أُخبر شخص واحد في الاستقبال.
   *[other] سُجل: أُخبر { $x } شخصا في الاستقبال.
  }
campaigns-group-remis-why = سُلّمت الرسالة
campaigns-group-remis-next = لا شيء
campaigns-group-remis-who = لا أحد
campaigns-group-remis-act = عرض الأسماء
campaigns-group-a-partir-why = لم تُرسل بعد
campaigns-group-a-partir-next = الانتظار: الإرسال مستمر
campaigns-group-a-partir-who = الآلة
campaigns-group-a-partir-act = عرض الأسماء
campaigns-group-partis-why = أُرسلت، بانتظار جواب الشبكة
campaigns-group-partis-next = الانتظار: ثلاثة أيام على الأكثر
campaigns-group-partis-who = الآلة
campaigns-group-partis-act = عرض الأسماء
campaigns-group-gardes-why = محفوظة هنا: لم يُضبط أي خادم
campaigns-group-gardes-next = ضبط خادم للإرسال، أو الإبلاغ بطريقة أخرى
campaigns-group-gardes-who = المسؤول
campaigns-group-gardes-act = عرض الأسماء
campaigns-group-a-imprimer-why = رسالة بريدية للطباعة
campaigns-group-a-imprimer-next = الطباعة، شارعا شارعا
campaigns-group-a-imprimer-who = الاستقبال
campaigns-group-a-imprimer-act = طباعة الرسائل
campaigns-group-a-deposer-why = رسالة بريدية لم تُسلّم بعد
campaigns-group-a-deposer-next = التوزيع ثم تسجيل النتيجة
campaigns-group-a-deposer-who = المتطوعون
campaigns-group-a-deposer-act = تسجيل النتائج
campaigns-group-a-appeler-why = مكالمة يجب إجراؤها
campaigns-group-a-appeler-next = الاتصال، بقوائم من عشرة
campaigns-group-a-appeler-who = المتطوعون
campaigns-group-a-appeler-act = فتح القوائم
campaigns-group-sans-reponse-why = مكالمة بلا جواب
campaigns-group-sans-reponse-next = الاتصال في يوم آخر، أو تجربة وسيلة أخرى
campaigns-group-sans-reponse-who = المتطوعون
campaigns-group-sans-reponse-act = فتح القوائم
campaigns-group-adresses-mortes-why = رقم أو عنوان لم يعد يعمل
campaigns-group-adresses-mortes-next = تجربة وسيلة أخرى، أو السؤال عند الزيارة القادمة
campaigns-group-adresses-mortes-who = الاستقبال
campaigns-group-adresses-mortes-act = تجربة وسيلة أخرى
campaigns-group-incertains-why = إرسال غير مؤكد
campaigns-group-incertains-next = التحقق قبل إعادة الإرسال
campaigns-group-incertains-who = المسؤول
campaigns-group-incertains-act = تحقق
campaigns-group-refus-why = لا يريدون رسائل
campaigns-group-refus-next = ملصق في البهو. لا نُلحّ.
campaigns-group-refus-who = لا أحد
campaigns-group-refus-act = عرض الأسماء
campaigns-group-sans-moyen-why = لا وسيلة معروفة
campaigns-group-sans-moyen-next = إخبارهم عند الزيارة القادمة، وطلب رقم
campaigns-group-sans-moyen-who = الاستقبال
campaigns-group-sans-moyen-act = عرض الأسماء
campaigns-group-arretes-why = أُوقفت قبل الإرسال
campaigns-group-arretes-next = كتابة رسالة جديدة إن لزم
campaigns-group-arretes-who = المسؤول
campaigns-group-arretes-act = عرض الأسماء
campaigns-standing-planned = ستُرسل
campaigns-standing-leased = ستُرسل
campaigns-standing-sending = قيد الإرسال
campaigns-standing-sent = أُرسلت
campaigns-standing-kept = محفوظة هنا، لم تُرسل
campaigns-standing-delivered = سُلّمت
campaigns-standing-failed = رفضتها الشبكة
campaigns-standing-unsure = غير مؤكدة
campaigns-standing-cancelled = أُوقفت
campaigns-standing-printed = طُبعت
campaigns-standing-handed-over = باليد أو في الصندوق
campaigns-standing-returned = عادت
campaigns-standing-reached = قيلت بالهاتف
campaigns-standing-no-answer = لا جواب
campaigns-standing-wrong-number = رقم خاطئ
campaigns-standing-no-channel = لا وسيلة معروفة
campaigns-standing-refused = لا يريد رسائل
campaigns-standing-told = قيلت في الاستقبال
campaigns-back-to-board = العودة إلى الوصول
campaigns-search-person = البحث عن شخص
campaigns-search = بحث
campaigns-group-empty = لا أحد هنا.
campaigns-name = الاسم
campaigns-evidence = الدليل
campaigns-way-through = ‏{ $x }، عبر { $name }
campaigns-told-person = قيلت في الاستقبال لـ { $x }
campaigns-tell = أُخبر هؤلاء
campaigns-addresses = عرض العناوين التي لم تعد تجيب، وإعادة الصحيح منها
campaigns-try-again = تجربة الوسيلة التالية
campaigns-try-again-hint = ينتقل كل شخص إلى وسيلة أخرى يقبلها.
campaigns-calls-page = المكالمات
campaigns-calls-left = { $n ->
    [0] أُجريت كل المكالمات.
    [one] { $x } مكالمة باقية.
   *[other] { $x } مكالمة باقية.
  }
campaigns-calls-empty = لا مكالمات لهذه الرسالة.
campaigns-calls-to-make = للاتصال
campaigns-calls-made = تمت
campaigns-calls-title = مكالمات: { $x }
campaigns-print-calls = طباعة القوائم
campaigns-sheet-of = الورقة { $n } من { $of }
campaigns-what-to-say = ماذا نقول
campaigns-script-hello = Bonjour, je téléphone pour le centre social { $x }.
campaigns-script-end = Avez-vous une question ? Bonne journée.
campaigns-keep-results = حفظ النتائج
campaigns-results-noted = { $n ->
    [0] لم يتغير شيء.
    [one] حُفظت نتيجة واحدة.
   *[other] حُفظت { $x } نتيجة.
  }
campaigns-result-reached = تم الاتصال
campaigns-result-no-answer = لا جواب
campaigns-result-wrong-number = رقم خاطئ
campaigns-result-handed-over = سُلّمت
campaigns-result-returned = عادت أو لم يوجد الصندوق
campaigns-letters-page = الرسائل البريدية
campaigns-letters-to-print = { $n ->
    [0] طُبعت كل الرسائل.
    [one] { $x } رسالة للطباعة.
   *[other] { $x } رسالة للطباعة.
  }
campaigns-letters-empty = لا رسائل بريدية لهذه الرسالة.
campaigns-letters-back = عند العودة من الجولة
campaigns-whole-street = سُلّم الشارع كله
campaigns-print = الورق
campaigns-print-letters = طباعة الرسائل
campaigns-print-letters-again = إعادة طباعة كل ما لم يُسلّم
campaigns-print-round = طباعة الجولة
campaigns-round-title = Tournée : { $x }
campaigns-round-note = Cochez chaque lettre remise. Rapportez les autres à l’accueil.
campaigns-letter-reply = Pour répondre, téléphonez :
campaigns-letter-foot = Vous recevez cette lettre de votre centre social. Pour changer, téléphonez au même numéro.
campaigns-unsure-page = إرسالات غير مؤكدة
campaigns-unsure-hint = انقطع الإرسال في لحظة سيئة. ربما وصلت الرسالة. لا شيء يُعاد إرساله دون موافقتكم.
campaigns-unsure-detail = { $channel }: { $reason }
campaigns-unsure-empty = لا شك. كل شيء واضح.
campaigns-unsure-received = احتسابها مستلمة
campaigns-unsure-again = إعادة الإرسال، مع احتمال التكرار
campaigns-sheet-name = الوصول
campaigns-sheet-last-name = اللقب
campaigns-sheet-first-name = الاسم
campaigns-sheet-group = أين وصلنا
campaigns-sheet-channel = القناة
campaigns-sheet-through = موجهة إلى
campaigns-sheet-attempt = المحاولة
campaigns-sheet-when = متى
campaigns-sheet-reason = السبب
campaigns-sheet-next = الخطوة التالية
campaigns-op-start = رسالة جديدة: { $x }
campaigns-op-keep = عُدّلت الرسالة «{ $x }»
campaigns-op-delete = حُذفت المسودة «{ $x }»
campaigns-op-audience = عُدّل المقصودون بـ «{ $x }»
campaigns-op-send = إرسال «{ $x }»
campaigns-op-send-irreversible = { $n ->
    [one] شخص واحد. ما أُرسل لا يعود؛ الإلغاء يوقف الباقي.
   *[other] { $x } شخصا. ما أُرسل لا يعود؛ الإلغاء يوقف الباقي.
  }
campaigns-op-pause = أُوقفت «{ $x }» مؤقتا
campaigns-op-resume = استُؤنفت «{ $x }»
campaigns-op-cancel = أُوقفت «{ $x }»
campaigns-op-brake-irreversible = هذا لا يُلغى.
campaigns-op-try = تجربة «{ $x }» على النفس
campaigns-op-again = محاولة جديدة لـ «{ $x }»
campaigns-op-told = ‏«{ $x }»: قيلت في الاستقبال
campaigns-op-results = نتائج «{ $x }»
campaigns-op-unsure = حُسمت الشكوك حول «{ $x }»
campaigns-op-printed = طُبعت رسائل «{ $x }»
campaigns-refusal-title-missing = أعطوا الرسالة عنوانا.
campaigns-refusal-text-missing = اكتبوا نص الرسالة.
campaigns-refusal-title-long = في العنوان { $x } علامة. الحد الأقصى 120.
campaigns-refusal-text-long = في النص { $x } علامة. الحد الأقصى 12000. لم يضع شيء: اختصروه، أو قدّموا الباقي في المركز.
campaigns-refusal-sms-long = في النص القصير { $x } علامة. الحد الأقصى 1000.
campaigns-refusal-reply-long = في هذه الجملة { $x } علامة. الحد الأقصى 240.
campaigns-refusal-unknown-field = لا شيء يحل محل { $x }. اكتبوا {"{"}prénom{"}"} أو {"{"}nom{"}"}، أو احذفوا الأقواس.
campaigns-refusal-changed = عدّل شخص آخر هذه الرسالة بينما كنتم تكتبون. نصكم هنا: احفظوه من جديد إن كان هو الصحيح.
campaigns-refusal-changed-since = لقد غيّر شخص ما هذه الرسالة منذ فتحتموها. اقرؤوها من جديد ثم أعيدوا المحاولة.
campaigns-refusal-already-sent = هذه الرسالة أُرسلت. اكتبوا رسالة جديدة.
campaigns-refusal-nobody = لا أحد يستوفي هذه الشروط. غيّروا «إلى من؟».
campaigns-refusal-moved = تغيّر العدد: { $x } شخصا الآن. أعيدوا القراءة ثم أرسلوا.
campaigns-refusal-sms-parts = يأخذ النص { $x } رسائل قصيرة للشخص. اكتبوا نصا قصيرا: 6 على الأكثر.
campaigns-refusal-date = اكتبوا اليوم، مثل 28/11/2026.
campaigns-refusal-time = اكتبوا الساعة، مثل 9:30.
campaigns-refusal-past = مضى هذا الوقت. اختاروا وقتا قادما.
campaigns-refusal-test-address = اكتبوا بريدا إلكترونيا كاملا أو رقم هاتف محمول.
campaigns-refusal-not-now = هذا غير ممكن في هذه المرحلة.
campaigns-refusal-doubt-gone = لم يتغير شيء. أجاب شخص آخر من قبل، أو أُوقفت الرسالة فلا يُعاد إرسال شيء منها. يمكنكم مع ذلك احتسابها مستلمة.
campaigns-refusal-age-missing = اكتبوا أحد العمرين على الأقل.
campaigns-refusal-age-range = اكتبوا العمر بالأرقام، من 0 إلى 120.
campaigns-refusal-ages-reversed = العمر الثاني أصغر من الأول.
campaigns-refusal-choice-missing = اختاروا جوابا.

campaigns-network-door-reach = الوصول
campaigns-network-door-count = العدّ
campaigns-network-title = وصول الرسائل في الشبكة
campaigns-network-season = موسم { $x }
campaigns-network-sum = { $n ->
    [one] شخص واحد من { $of } وصلته رسالة واحدة على الأقل، في { $centres } مركزا.
   *[other] { $x } شخصا من { $of } وصلتهم رسالة واحدة على الأقل، في { $centres } مركزا.
  }
campaigns-network-rounded = أعداد الأشخاص مقرَّبة إلى خمسة حتى لا تُعرف مجموعة صغيرة. لا يُقرأ هنا أي اسم.
campaigns-network-by-centre = مركزا بمركز
campaigns-network-caption = مركزا بمركز، ثم الجميع
campaigns-network-centre = المركز
campaigns-network-members = المنخرطون
campaigns-network-targeted = المعنيون
campaigns-network-handed = سُلّمت
campaigns-network-under-way = في الطريق
campaigns-network-missed = لم يُوصَل إليهم
campaigns-network-refused = رفضوا
campaigns-network-no-channel = دون وسيلة
campaigns-network-read = يُعدّ كل شخص مرة واحدة في أفضل حالاته: رسالة سُلّمت، وإلا رسالة في الطريق، وإلا محاولة دون نتيجة.
campaigns-network-empty = لا يوجد أي مركز في الشبكة.
campaigns-network-count-title = كم عدد الأشخاص؟
campaigns-network-question = السؤال
campaigns-network-age = عمر مَن؟
campaigns-network-age-own = عمر الشخص
campaigns-network-age-child = عمر طفل من العائلة
campaigns-network-town = المدينة
campaigns-network-way = يمكن الوصول إليهم عبر
campaigns-network-any-way = لا يهم
campaigns-network-count-act = عدّ
campaigns-network-families = العائلات
campaigns-person-title = آخر الرسائل
campaigns-person-empty = لا رسالة حديثة لهذا الشخص.

# used by prefix: campaigns-kit
campaigns-kit = رسالة
campaigns-kit-text = النص
campaigns-kit-sms-text = نص قصير للهواتف
campaigns-kit-has-hours-guard = ليس في الليل
