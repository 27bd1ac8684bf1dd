accompaniment-door = المرافقات
accompaniment-title = المرافقة
accompaniment-nobody = لا أحد حاليا
accompaniment-gone = شخص غادر الفريق
accompaniment-cancel = الرجوع دون تغيير
accompaniment-minutes = { $n } د
accompaniment-hours = { $n } س
accompaniment-hours-minutes = { $n } س { $x }

# قائمة الفريق.
accompaniment-list-title = المرافقات
accompaniment-list-lead = التواريخ الماضية أولا، ثم الأقرب.
accompaniment-mine = من أرافقهم
accompaniment-all = من يرافقهم الفريق كله
accompaniment-search = البحث عن شخص
accompaniment-search-go = بحث
accompaniment-list-empty = لا أحد هنا. تبدأ المرافقة من بطاقة الشخص.
accompaniment-col-name = الشخص
accompaniment-col-next = التاريخ القادم
accompaniment-col-steps = الجاري
accompaniment-col-last = آخر عمل
accompaniment-col-who = من يرافق
accompaniment-col-day = اليوم
accompaniment-col-theme = الموضوع
accompaniment-no-date = بلا تاريخ
accompaniment-late = متأخر

# في بطاقة الشخص.
accompaniment-shelf-open = فتح ملف المرافقة
accompaniment-shelf-begin = بدء مرافقة
accompaniment-shelf-empty = لا توجد مرافقة.
accompaniment-next-on = التاريخ القادم: { $day }
accompaniment-last-on = آخرها في { $day }

# الملف مغلقا.
accompaniment-cover-title = مرافقة { $x }
accompaniment-cover-lead = هذا الملف مقفل. كل فتح يسجل، ويمكن للشخص أن يطلب القائمة.
accompaniment-why = فتح الملف
accompaniment-reason = لماذا تفتحون هذا الملف؟
accompaniment-open = فتح الملف
accompaniment-fact-state = أين وصلنا
accompaniment-opened = بدأت في { $day }. فتح الملف: { $who }.
accompaniment-steps-count = { $n ->
    [0] لا شيء جار
    [one] إجراء واحد جار
    [two] إجراءان جاريان
    [few] { $n } إجراءات جارية
    [many] { $n } إجراء جاريا
   *[other] { $n } إجراء جار
}
accompaniment-acts-count = { $n ->
    [0] لا عمل
    [one] عمل واحد
    [two] عملان
    [few] { $n } أعمال
    [many] { $n } عملا
   *[other] { $n } عمل
}
accompaniment-begin-title = البدء
accompaniment-begin = بدء المرافقة
accompaniment-situation = الوضع
accompaniment-situation-hint = ما يفيد المرافقة فقط. لا رقم ضمان اجتماعي أبدا، ولا كلمة سر أبدا.
accompaniment-situation-empty = لم يكتب شيء.
accompaniment-situation-keep = الحفظ تحت القفل
accompaniment-referents = من يرافق
accompaniment-referents-hint = يمكن لعدة أشخاص أن يرافقوا معا.
accompaniment-referents-keep = حفظ هؤلاء الأشخاص
accompaniment-state-open = جارية
accompaniment-state-paused = متوقفة مؤقتا
accompaniment-state-closed = منتهية
accompaniment-state-ask = أين وصلت المرافقة؟
accompaniment-state-keep = تغيير

# الملف مفتوحا.
accompaniment-open-title = ملف { $x }
accompaniment-open-now = هذا الملف مفتوح لكم عشر دقائق. أغلقوه قبل مغادرة مكتبكم.
accompaniment-close = إغلاق الملف
accompaniment-edit = تغيير الوضع أو الفريق
accompaniment-edit-title = الوضع والفريق: { $x }
accompaniment-in-hand = الجاري
accompaniment-then = بعد ذلك: { $x }
accompaniment-before = قبل { $x }
accompaniment-steps-empty = لا شيء جار. سجلوا ما يجب فعله لاحقا.
accompaniment-steps-done = ما تم
accompaniment-step-new = تسجيل إجراء
accompaniment-step-title = إجراء { $x }
accompaniment-step-keep = تسجيل
accompaniment-step-finish = تم
accompaniment-step-done = تم في { $day } على يد { $who }
accompaniment-subject = ما هو الجاري؟
accompaniment-next = ما الذي يجب فعله بعد ذلك؟
accompaniment-next-hint = مثلا: إرسال عقد الإيجار، معاودة الاتصال بالصندوق.
accompaniment-hand = من يقوم به؟
accompaniment-hand-team = الفريق
accompaniment-hand-person = الشخص
accompaniment-hand-office = الإدارة
accompaniment-due = قبل أي يوم
accompaniment-due-hint = مثلا 15/12/2026.
accompaniment-words-hint = لا رقم ضمان اجتماعي أبدا، ولا كلمة سر أبدا.

# الأعمال.
accompaniment-acts = الأعمال
accompaniment-acts-empty = لم يسجل أي عمل.
accompaniment-act-new = تسجيل عمل
accompaniment-act-title = عمل لأجل { $x }
accompaniment-act-keep = تسجيل العمل
accompaniment-act-remove = سحب هذا العمل
accompaniment-day = في أي يوم
accompaniment-length = كم من الوقت
accompaniment-length-other = مدة أخرى
accompaniment-length-minutes = مدة أخرى بالدقائق
accompaniment-length-hint = من 1 إلى 1439، فقط إذا اختير «مدة أخرى».
accompaniment-place = أين
accompaniment-town = البلدية
accompaniment-town-hint = لبيت أو لمكان آخر.
accompaniment-themes = ماذا كان الموضوع؟
accompaniment-sub-themes = أي إجراءات؟
accompaniment-sub-themes-hint = فقط مع «المساعدة في الإجراءات الإدارية».
accompaniment-equipment = بماذا
accompaniment-autonomy = ما يفعله الشخص وحده
accompaniment-orientation = وجه إلى
accompaniment-orientation-none = لا أحد: تم كل شيء هنا
accompaniment-sent-to = وجه إلى { $x }
accompaniment-mode = كيف
accompaniment-agreement = موافقته
accompaniment-agreement-label = يوافق الشخص على أن أبقى بجانبه
accompaniment-helper = قام به
accompaniment-helper-hint = يساعد المتطوع بعد توقيع الميثاق.
accompaniment-charter-missing = لم يوقع الميثاق
accompaniment-note = ملاحظة

# كلمات La Coop.
accompaniment-theme-diagnostic-numerique = تشخيص رقمي
accompaniment-theme-prendre-en-main-du-materiel = التعود على الجهاز
accompaniment-theme-maintenance-de-materiel = صيانة الجهاز
accompaniment-theme-gere-ses-contenus-numeriques = إدارة الملفات الرقمية
accompaniment-theme-navigation-sur-internet = تصفح الإنترنت
accompaniment-theme-email = البريد الإلكتروني
accompaniment-theme-bureautique = برامج المكتب
accompaniment-theme-reseaux-sociaux = الشبكات الاجتماعية
accompaniment-theme-sante = الصحة
accompaniment-theme-banque-et-achats-en-ligne = المصرف والشراء عبر الإنترنت
accompaniment-theme-entrepreneuriat = إنشاء المشاريع
accompaniment-theme-insertion-professionnelle = الاندماج المهني
accompaniment-theme-securite-numerique = الأمان الرقمي
accompaniment-theme-parentalite = الأبوة والأمومة
accompaniment-theme-scolarite-et-numerique = المدرسة والرقمي
accompaniment-theme-creer-avec-le-numerique = الإبداع بالرقمي
accompaniment-theme-culture-numerique = الثقافة الرقمية
accompaniment-theme-intelligence-artificielle = الذكاء الاصطناعي
accompaniment-theme-aide-aux-demarches-administratives = المساعدة في الإجراءات الإدارية
accompaniment-sub-papiers-elections-citoyennete = الوثائق والانتخابات والمواطنة
accompaniment-sub-famille-scolarite = الأسرة والدراسة
accompaniment-sub-social-sante = الشأن الاجتماعي والصحة
accompaniment-sub-travail-formation = العمل والتكوين
accompaniment-sub-logement = السكن
accompaniment-sub-transports-mobilite = النقل والتنقل
accompaniment-sub-argent-impots = المال والضرائب
accompaniment-sub-justice = العدالة
accompaniment-sub-etrangers-europe = الأجانب وأوروبا
accompaniment-sub-loisirs-sports-culture = الترفيه والرياضة والثقافة
accompaniment-sub-associations = الجمعيات
accompaniment-place-lieu-activite = في المركز
accompaniment-place-autre = في مكان آخر
accompaniment-place-domicile = في البيت
accompaniment-place-a-distance = عن بعد
accompaniment-equipment-ordinateur = حاسوب
accompaniment-equipment-telephone = هاتف
accompaniment-equipment-tablette = لوح إلكتروني
accompaniment-equipment-autre = جهاز آخر
accompaniment-equipment-aucun = بلا جهاز
accompaniment-autonomy-entierement-accompagne = مرافق في كل شيء
accompaniment-autonomy-partiellement-autonome = يفعل جزءا وحده
accompaniment-autonomy-autonome = يفعل وحده
accompaniment-orientation-administration = إدارة
accompaniment-orientation-mediation-numerique = وساطة رقمية
accompaniment-orientation-operateur-ou-organisme-en-charge = الهيئة المكلفة
accompaniment-orientation-aide-sociale = مساعدة اجتماعية
accompaniment-orientation-insertion-professionnelle = الاندماج المهني
accompaniment-orientation-aide-aux-demarches-administratives = المساعدة في الإجراءات الإدارية
accompaniment-orientation-autre = جهة أخرى
accompaniment-mode-je-forme = أعلم
accompaniment-mode-je-forme-note = يتعلم الشخص بأمثلة مختلقة.
accompaniment-mode-j-accompagne = أرافق
accompaniment-mode-j-accompagne-note = يفعل الشخص وأنا بجانبه. تكفي موافقته.
accompaniment-mode-je-fais = أفعل مكانه
accompaniment-mode-je-fais-note = يلزم توكيل موقع وساري في ذلك اليوم.

# الاستقلالية.
accompaniment-autonomy-title = ما يفعله الشخص وحده
accompaniment-autonomy-caption = ما يفعله الشخص وحده، يوما بعد يوم
accompaniment-autonomy-empty = لم يسجل شيء بعد.

# التوكيلات.
accompaniment-mandates = التوكيلات
accompaniment-mandates-empty = لا يوجد توكيل.
accompaniment-mandate-new = تحضير توكيل
accompaniment-mandate-title = توكيل { $x }
accompaniment-mandate-lead = يكلف الشخص المركز بإجراءات محددة لمدة معينة. ينتهي التوكيل من تلقاء نفسه.
accompaniment-mandate-limits = هذا التوكيل لا يحل محل Aidants Connect ولا يفتح أي حساب لدى الدولة. ولا يصلح لشخص تحت الحماية القضائية أو الوصاية أو القوامة.
accompaniment-mandate-keep = تحضير التوكيل
accompaniment-mandate-print = طباعة
accompaniment-mandate-signed = تسجيل التوقيع
accompaniment-mandate-refuse = الشخص لا يوقع
accompaniment-mandate-revoke = إيقاف هذا التوكيل
accompaniment-mandate-drafted = بانتظار التوقيع
accompaniment-mandate-running = ساري
accompaniment-mandate-soon = ساري وينتهي قريبا
accompaniment-mandate-over = منته
accompaniment-mandate-revoked = مسحوب
accompaniment-mandate-refused = غير موقع
accompaniment-mandate-days = من { $from } إلى { $to }
accompaniment-mandate-drafted-on = حضر في { $day }، لمدة { $x }
accompaniment-mandate-scan = توكيل موقع
accompaniment-mandate-scan-add = إضافة الورقة الموقّعة
accompaniment-away-signed = وُقّع على جهاز لوحي في { $day } باسم { $x }. أبقِ هذه الكلمات كما هي: التوكيل سارٍ منذ ذلك اليوم. إذا تغيّرت وجب توقيعها من جديد.
accompaniment-away-unsigned = كُتب على جهاز لوحي. لا يمكن أخذ أي توقيع: اطلب توقيع هذا التوكيل.
accompaniment-away-none = ملاحظة الجولة هذه ليست توكيلًا من هذا الشخص. لم يُؤخذ منها شيء.
accompaniment-away-read = على الجهاز اللوحي قرأه مترجم أو شاهد مع الشخص: عليه أن يوقّع أيضًا، على الورق. حضّر هذا التوكيل ثم اطبعه.
accompaniment-away-name = وُقّع على جهاز لوحي باسم ليس اسم هذا الشخص ولقبه معًا. لم يُؤخذ منه شيء: تحقق لمن هذه الملاحظة، أو اطلب توقيع هذا التوكيل.
accompaniment-away-words = وُقّع على جهاز لوحي تحت كلمات غير كلمات هذا التوكيل. لا يُؤخذ التوقيع: اطلب توقيعه.
accompaniment-away-letters = وُقّع على جهاز لوحي بحروف لا تستطيع الورقة المحفوظة كتابتها. حضّر هذا التوكيل واطبعه، ثم اطلب توقيعه على الورق.
accompaniment-away-over = وُقّع على جهاز لوحي، لكن هذا التوكيل انتهى. إن كان لا يزال لازمًا فحضّره واطلب توقيعه من جديد.
accompaniment-formalities = الإجراءات الموكلة
accompaniment-formalities-hint = واحد في كل سطر، بدقة: «التصريح الفصلي لمنحة النشاط». لا كلمة سر أبدا.
accompaniment-days = لأي مدة
accompaniment-days-1 = يوم واحد
accompaniment-days-31 = 31 يوما
accompaniment-days-182 = 182 يوما (ستة أشهر)
accompaniment-days-365 = 365 يوما (سنة)
accompaniment-freedom = يحق له إعطاء توكيل
accompaniment-freedom-label = يصرح الشخص أنه ليس تحت الحماية القضائية ولا الوصاية ولا القوامة
accompaniment-reading = كيف يقرأ التوكيل؟
accompaniment-reading-reads = يقرؤه بنفسه
accompaniment-reading-interpreter = ينقله إليه مترجم بلغته
accompaniment-reading-witness = يقرأ عليه أمام شاهد
accompaniment-reader = اسم المترجم أو الشاهد
accompaniment-reader-hint = شخص ليس من المركز.
accompaniment-sign-title = توكيل للتوقيع: { $x }
accompaniment-sign-lead = تبقى الورقة الموقعة عند الشخص. صوروها لحفظ نسخة منها.
accompaniment-signed-on = وقع في
accompaniment-signed-on-hint = اليوم الذي وُقّعت فيه الورقة. لا تكتبوا شيئًا إذا وقّع الشخص على الشاشة.
accompaniment-signed-on-paper-hint = اليوم الذي وُقّعت فيه الورقة.
accompaniment-sign-scan = صورة الورقة الموقعة
accompaniment-sign-keep = تسجيل التوقيع
accompaniment-sign-screen = التوقيع على الشاشة
accompaniment-sign-screen-hint = يقرأ الشخص النص أو يُقرأ عليه، ثم يوقّع داخل الإطار بإصبعه أو بقلم.
accompaniment-sign-screen-shut = للتوقيع على الشاشة، افتح ملف المرافقة أولًا. وإلا فاطبع التوكيل.
accompaniment-sign-interpreter = المترجم، { $x }، يوقّع أيضًا، وعلى الورق. اطبعوا التوكيل: ففي الورقة سطر لكل توقيع. لا يُوقّع شيء على الشاشة.
accompaniment-sign-witness = الشاهد، { $x }، يوقّع أيضًا، وعلى الورق. اطبعوا التوكيل: ففي الورقة سطر لكل توقيع. لا يُوقّع شيء على الشاشة.
accompaniment-sign-place = إطار التوقيع
accompaniment-sign-again = إعادة التوقيع
accompaniment-sign-paper = أو على الورق

# ورقة التوكيل.
accompaniment-sheet-lasts = المدة
accompaniment-sheet-free = ما يصرح به الشخص
accompaniment-sheet-signatures = التوقيعات
accompaniment-sheet-drafted = حضر في { $day }.
accompaniment-sheet-sign-here = التاريخ والتوقيع: ……………………………………………
accompaniment-sheet-screen = وقّعه { $x } على الشاشة في { $day }:
accompaniment-sheet-away = وقّعه { $x } على الجهاز اللوحي لجولة في { $day }:
accompaniment-sheet-end = لإيقاف هذا التوكيل: أخبروا المركز، أو افعلوا ذلك بأنفسكم في صفحتكم ببطاقتكم. تعاد إليكم أوراقكم وتمحى نسخها.

# الأوراق.
accompaniment-papers = الأوراق
accompaniment-papers-empty = لا توجد أوراق.
accompaniment-paper-new = إضافة ورقة
accompaniment-paper-title = ورقة { $x }
accompaniment-paper-lead = تصبح الصور ملف PDF واحدا مقفلا. لا يحفظ مكان التصوير ولا وقته.
accompaniment-paper-name = أي ورقة
accompaniment-paper-files = صور الصفحات، أو ملف PDF
accompaniment-paper-masks = أجزاء تُسوَّد
accompaniment-paper-masks-hint = سوِّد رقم الضمان الاجتماعي. جزء واحد في كل سطر، بالنسبة المئوية من الصفحة: الصفحة، البعد عن اليسار، البعد عن الأعلى، العرض، الارتفاع. مثال: 1 10 20 40 5
accompaniment-paper-masks-draw = اختر الصور فتظهر أدناه، ثم ارسم مستطيلًا فوق ما يجب تسويده.
accompaniment-paper-straighten = تقويم الصورة: المس أركان الورقة الأربعة
accompaniment-paper-photo = صورة
accompaniment-paper-corners = أركان ورقة صُوِّرت مائلة
accompaniment-paper-corners-hint = لتقويم صورة. صورة واحدة في كل سطر، بالنسبة المئوية: الصفحة، ثم اليسار والأعلى لكل ركن، ابتداءً من أعلى اليسار وباتجاه عقارب الساعة. مثال: 1 10 5 92 8 95 97 4 90
accompaniment-file-hint = JPEG أو PNG أو WebP، 20 ميغا على الأكثر لكل صورة. أخفوا رقم الضمان الاجتماعي قبل التصوير.
accompaniment-paper-blank = صفحة فارغة؟
accompaniment-paper-blank-label = حفظ صفحة تبدو فارغة رغم ذلك
accompaniment-paper-keep = الحفظ تحت القفل
accompaniment-paper-open = فتح أو طباعة
accompaniment-paper-give-back = أعيد الأصل
accompaniment-paper-erase = محو
accompaniment-paper-erase-note = هل نمحو هذه النسخة؟ لن تعود.
accompaniment-paper-erase-now = محو نهائي
accompaniment-paper-added = أضيفت في { $day }
accompaniment-paper-back = أعيد الأصل في { $day }
accompaniment-paper-mandate = توكيل موقع
accompaniment-paper-pages = { $n ->
    [one] صفحة واحدة
    [two] صفحتان
    [few] { $n } صفحات
   *[other] { $n } صفحة
}

# الأعداد.
accompaniment-report-title = حصيلة المرافقات
accompaniment-report-lead = أعداد، ولا اسم أبدا.
accompaniment-report-when = الفترة
accompaniment-from = من
accompaniment-to = إلى
accompaniment-count = عد
accompaniment-period = من { $from } إلى { $to }
accompaniment-time = الوقت المقضي
accompaniment-by-theme = حسب الموضوع
accompaniment-by-theme-note = يمكن أن يكون للعمل عدة مواضيع.
accompaniment-by-place = حسب المكان
accompaniment-by-mode = حسب الطريقة
accompaniment-by-length = حسب المدة
accompaniment-range-under-30 = أقل من 30 دقيقة
accompaniment-range-30-60 = من 30 دقيقة إلى ساعة
accompaniment-range-60-120 = من ساعة إلى ساعتين
accompaniment-range-over-120 = ساعتان فأكثر
accompaniment-export-xlsx = الأعمال لـ La Coop (جدول)
accompaniment-export-csv = الأعمال لـ La Coop (CSV)

# تسليم المهمة.
accompaniment-leave-title = تسليم المهمة
accompaniment-leave-lead = شخص يغادر أو يغيب طويلا. تنتقل كل مرافقاته إلى شخص آخر.
accompaniment-leave-from = من
accompaniment-leave-to = إلى
accompaniment-leave-keep = تسليم
accompaniment-leave-empty = لا أحد يرافق حاليا.
accompaniment-leave-line = { $x } ({ $n ->
    [one] مرافقة واحدة
    [two] مرافقتان
    [few] { $n } مرافقات
   *[other] { $n } مرافقة
})

# الميثاق.
accompaniment-charter-title = ميثاق المتطوعين المرافقين
accompaniment-charter-lead = يساعد المتطوع في الإجراءات بعد توقيعه. ولا يفتح الملفات.
accompaniment-charter-empty = لا حساب لأي متطوع هنا.
accompaniment-charter-signed = وقع في
accompaniment-charter-not = غير موقع
accompaniment-charter-act = تغيير
accompaniment-charter-sign = وقع اليوم
accompaniment-charter-unsign = سحب التوقيع

# في ملف الشخص نفسه.
accompaniment-own-title = مرافقتكم
accompaniment-own-lead = ما نفعله معا. لا يقرؤه إلا أنتم ومن يرافقكم.
accompaniment-own-helped = تقرؤون هذا الجزء وحدكم، أو مع من يرافقكم.
accompaniment-own-none = لا أحد يرافقكم حاليا. اسألوا في الاستقبال.
accompaniment-own-more = قراءة ملف مرافقتي
accompaniment-own-steps = { $n ->
    [0] لا شيء جار
    [one] إجراء واحد جار
    [two] إجراءان جاريان
    [few] { $n } إجراءات جارية
   *[other] { $n } إجراء جار
}
accompaniment-own-mandates = { $n ->
    [one] توكيل واحد ساري
    [two] توكيلان ساريان
    [few] { $n } توكيلات سارية
   *[other] { $n } توكيل ساري
}
accompaniment-own-in-hand = ما هو جار
accompaniment-own-steps-empty = لا شيء جار.
accompaniment-own-autonomy = ما تفعلونه وحدكم
accompaniment-own-autonomy-empty = سنسجله مع لقاءاتنا.
accompaniment-own-mandates-empty = لم تعطوا أي توكيل.
accompaniment-own-revoke = أسحب هذا التوكيل

# السجل والتاريخ.
accompaniment-what-file = ملف المرافقة
accompaniment-what-paper = ورقة من المرافقة
accompaniment-what-mandate = توكيل مطبوع
accompaniment-what-mandate-read = توكيل قُرئ لتوقيعه
accompaniment-op-begin = بدأت مرافقة { $x }
accompaniment-op-situation = حدث وضع { $x }
accompaniment-op-referents = تغير مرافقو { $x }
accompaniment-op-state = حدثت مرافقة { $x }
accompaniment-op-act = سجل عمل لأجل { $x }
accompaniment-op-act-gone = سحب عمل لأجل { $x }
accompaniment-op-step = سجل إجراء لأجل { $x }
accompaniment-op-step-done = تم إجراء { $x }
accompaniment-op-mandate = حضر توكيل { $x }
accompaniment-op-signed = وقع توكيل { $x }
accompaniment-op-signed-away = توكيل وُقّع على جهاز لوحي في { $day }: { $x }
accompaniment-op-refused = لم يوقع توكيل { $x }
accompaniment-op-revoked = سحب توكيل { $x }
accompaniment-op-paper = حفظت ورقة { $x } تحت القفل
accompaniment-op-given-back = أعيدت ورقة { $x }
accompaniment-op-paper-gone = محيت ورقة { $x }
accompaniment-op-handover = سلمت المرافقات إلى { $x }
accompaniment-op-charter = حدث ميثاق { $x }

# الرفض.
accompaniment-refusal-date = اكتبوا اليوم، مثلا 22/11/2026.
accompaniment-refusal-date-ahead = هذا اليوم لم يأت بعد.
accompaniment-refusal-minutes = اكتبوا مدة من 1 إلى 1439 دقيقة.
accompaniment-refusal-place = اذكروا أين جرى ذلك.
accompaniment-refusal-town = اكتبوا البلدية.
accompaniment-refusal-theme = اختاروا موضوعا واحدا على الأقل.
accompaniment-refusal-sub-theme = هذه التفاصيل مع «المساعدة في الإجراءات الإدارية». اختاروا هذا الموضوع أو احذفوها.
accompaniment-refusal-equipment = «بلا جهاز» لا يجتمع مع اختيار آخر.
accompaniment-refusal-mode = اذكروا كيف جرى ذلك.
accompaniment-refusal-agreement = اطلبوا أولا موافقة الشخص.
accompaniment-refusal-mandate = للقيام مكانه يلزم توكيل موقع وساري في ذلك اليوم. حضروه أولا.
accompaniment-refusal-charter = هذا المتطوع لم يوقع الميثاق.
accompaniment-refusal-helper = هذا الشخص ليس من الفريق.
accompaniment-refusal-act-known = هذا العمل مسجل في مكان آخر.
accompaniment-refusal-subject = اكتبوا ما هو جار.
accompaniment-refusal-due = اكتبوا اليوم، مثلا 15/12/2026.
accompaniment-refusal-hand = اذكروا من يقوم به.
accompaniment-refusal-formality = اكتبوا إجراء واحدا على الأقل.
accompaniment-refusal-formalities = عشرون إجراء على الأكثر في كل توكيل.
accompaniment-refusal-days = اذكروا المدة.
accompaniment-refusal-freedom = بلا هذا التصريح لا توكيل. الشخص المحمي يمثله وصيه أو قيمه.
accompaniment-refusal-reading = اذكروا كيف يقرأ الشخص التوكيل.
accompaniment-refusal-reader = اكتبوا اسم المترجم أو الشاهد.
accompaniment-refusal-nothing-signed = اجعلوا الشخص يوقّع داخل الإطار إن وُجد، أو اكتبوا اليوم الذي وُقّعت فيه الورقة.
accompaniment-refusal-signed = يوم التوقيع بين يوم تحضير التوكيل واليوم.
accompaniment-refusal-file = اختاروا صورة واحدة على الأقل، أو ملف PDF.
accompaniment-refusal-file-heavy = هذا الملف ثقيل: 20 ميغا على الأكثر. صوروا بحجم أصغر.
accompaniment-refusal-file-heic = هذا النوع من الصور (HEIC) لا يقرأ في كل مكان. اضبطوا الجهاز على JPEG ثم أعيدوا.
accompaniment-refusal-file-unknown = هذا الملف ليس صورة ولا PDF.
accompaniment-refusal-file-damaged = هذه الصورة تالفة. أعيدوا التصوير.
accompaniment-refusal-file-scripts = في ملف PDF هذا أوامر تعمل وحدها. اطبعوه ثم صوروه.
accompaniment-refusal-file-blank = تبدو صورة فارغة. أعيدوها، أو اختاروا «حفظ رغم ذلك».
accompaniment-refusal-file-pages = عشرون صورة على الأكثر لكل ورقة.
accompaniment-refusal-file-alone = يرسل ملف PDF وحده، بلا صورة معه.
accompaniment-refusal-mask = لا يمكن قراءة هذا الجزء. اكتب خمسة أرقام في كل سطر: الصفحة، اليسار، الأعلى، العرض، الارتفاع.
accompaniment-refusal-mask-pdf = لا يمكن تسويد شيء في ملف PDF. أرسل صورًا لصفحاته.
accompaniment-refusal-corners = لا يمكن قراءة هذه الأركان. اكتب تسعة أرقام لكل صورة: الصفحة، ثم رقمين لكل ركن باتجاه عقارب الساعة. لا يمكن تقويم ملف PDF.
accompaniment-refusal-signature = التوقيع غير ظاهر. وقّع داخل الإطار أو على الورق.
accompaniment-refusal-letters = في اسم أو إجراء حروف لا تستطيع الورقة المحفوظة كتابتها. اطبع التوكيل، ثم اطلب توقيعه على الورق.
accompaniment-refusal-two-hands = يوقّع مترجم أو شاهد هذا التوكيل أيضًا. اطبعه، ثم اطلب توقيعه على الورق من الشخص ومنه.
accompaniment-refusal-title = اذكروا ما هي الورقة.
accompaniment-refusal-reason = اذكروا لماذا تفتحون هذا الملف.
accompaniment-refusal-words = اذكروا بكلمات قليلة لماذا تفتحون هذا الملف.
accompaniment-refusal-referent = اختاروا شخصا واحدا على الأقل.
accompaniment-refusal-referent-unknown = المرجعيون والإدارة وحدهم يرافقون.
accompaniment-refusal-same = اختاروا شخصين مختلفين.
accompaniment-refusal-closed = انتهت هذه المرافقة. افتحوها من جديد للكتابة فيها.
accompaniment-refusal-aside = هذه البطاقة جانبا: لا يضاف إليها شيء.
accompaniment-refusal-already = توجد مرافقة لهذا الشخص.
accompaniment-refusal-state = اذكروا أين وصلت المرافقة.
accompaniment-refusal-period = اكتبوا يومين، الأول قبل الثاني، خمس سنوات على الأكثر.
accompaniment-refusal-not-drafted = هذا التوكيل لم يعد ينتظر توقيعا.
accompaniment-refusal-not-running = هذا التوكيل ليس ساريا.
accompaniment-refusal-signature-unseen = لا يمكن رؤية توقيع الجهاز اللوحي. التوكيل مُحضَّر: افتح المرافقة ثم اطلب توقيعه.
accompaniment-refusal-mandate-known = هذا التوكيل الموقّع على جهاز لوحي محفوظ من قبل. لا يؤخذ مرتين.
accompaniment-refusal-nir = يوجد رقم ضمان اجتماعي. احذفوه: لا يحتاجه أحد هنا.
accompaniment-refusal-password = توجد كلمة سر. احذفوها: لا يجوز لأحد حفظها، لا نحن ولا غيرنا.
accompaniment-refusal-long = هذا طويل جدا.

# ما يحفظ، وكم من الوقت.
accompaniment-held-file = المرافقة
accompaniment-held-referents = الأشخاص المرافقون
accompaniment-held-acts = أعمال المرافقة
accompaniment-held-steps = الإجراءات الجارية والمنتهية
accompaniment-held-mandates = التوكيلات
accompaniment-held-papers = أوراق المرافقة
accompaniment-held-given-back = أعيد الأصل
accompaniment-held-done = تم في
accompaniment-held-noted = سجل في
accompaniment-held-minutes = الدقائق
accompaniment-held-place = المكان
accompaniment-held-themes = المواضيع
accompaniment-held-mode = الطريقة
accompaniment-retention-papers = أوراق المرافقة
accompaniment-retention-words = ملاحظات المرافقة وإجراءاتها وتوكيلاتها

# used by prefix: accompaniment-state-, accompaniment-place_kind-
accompaniment-state-drafted = مُحضَّر
accompaniment-state-signed-paper = موقّع على الورق
accompaniment-state-signed-screen = موقّع على الشاشة
accompaniment-state-revoked = مسحوب
accompaniment-state-refused = مرفوض
accompaniment-state-ended = انتهى
accompaniment-place_kind-lieu-activite = في المركز أو مكان نشاط
accompaniment-place_kind-autre = في مكان آخر
accompaniment-place_kind-domicile = في المنزل
accompaniment-place_kind-a-distance = عن بعد
