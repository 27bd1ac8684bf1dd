action-sheets-title = بطاقات الأعمال
action-sheets-door-note = ما قمنا به هنا وما غيره.
action-sheets-lead = ما قمنا به هنا مع السكان: لماذا، وكيف، وماذا غير.
action-sheets-network-title = بطاقات أعمال الشبكة
action-sheets-network-lead = ما قامت به المراكز مع السكان. خذوا ما قد يفيدكم.
action-sheets-network-link = بطاقات كل المراكز
action-sheets-empty = لا بطاقة بعد. ستنشر الأولى هنا.
action-sheets-team-empty = لا بطاقة حاليا. ابدؤوا بعمل تفتخرون به.
action-sheets-caption = البطاقات، الأحدث أولا
action-sheets-kicker = بطاقة عمل
action-sheets-action = العمل
action-sheets-state = الحالة
action-sheets-changed = تغيرت في
# used by prefix: action-sheets-state-
action-sheets-state-draft = مسودة
action-sheets-state-published = منشورة
action-sheets-new = بطاقة جديدة
action-sheets-new-lead = ما يعرفه إيسان مكتوب لكم: المركز والتواريخ والمسجلون والحضور.
action-sheets-begin = بدء البطاقة
action-sheets-name = العنوان
action-sheets-name-hint = مثلا: مراكز متصلة مع السكان. إذا تركتموه فارغا يؤخذ اسم النشاط.
action-sheets-activity = انطلاقا من نشاط
action-sheets-activity-hint = تؤخذ تواريخه وأرقامه.
action-sheets-no-activity = لا شيء
action-sheets-known-enrolled = { $n ->
    [zero] لا أحد مسجل في القائمة.
    [one] شخص واحد مسجل.
    [two] شخصان مسجلان.
    [few] { $n } أشخاص مسجلون.
    [many] { $n } شخصا مسجلا.
   *[other] { $n } شخص مسجل.
  }
action-sheets-known-sessions = { $n ->
    [zero] لم تعقد أي جلسة.
    [one] عقدت جلسة واحدة.
    [two] عقدت جلستان.
    [few] عقدت { $n } جلسات.
    [many] عقدت { $n } جلسة.
   *[other] عقدت { $n } جلسة.
  }
action-sheets-known-present = { $n ->
    [zero] لم تسجل أي مشاركة.
    [one] سجلت مشاركة واحدة.
    [two] سجلت مشاركتان.
    [few] سجلت { $n } مشاركات.
    [many] سجلت { $n } مشاركة.
   *[other] سجلت { $n } مشاركة.
  }
action-sheets-box-action = العمل
action-sheets-who = من وأين ومتى
action-sheets-structure = الجهة
action-sheets-place = المكان
action-sheets-dates = التواريخ
action-sheets-from-to = من { $x } إلى { $to }
action-sheets-from = منذ { $x }
action-sheets-until = حتى { $x }
action-sheets-starts = تاريخ البداية
action-sheets-ends = تاريخ النهاية
action-sheets-date-hint = مثلا: 01/02/2017
action-sheets-referent = المسؤول عن العمل
action-sheets-referent-hint = سيقرأ الجميع هذا الاسم. اطلبوا موافقته.
action-sheets-contact = لمعرفة المزيد
action-sheets-link = رابط
action-sheets-link-hint = العنوان الكامل لصفحة. يبدأ بـ https://
action-sheets-summary = الملخص
action-sheets-summary-hint = بضع جمل يفهمها شخص من مركز آخر.
action-sheets-aims = الأهداف
action-sheets-lines-hint = واحد في كل سطر.
action-sheets-ranked-hint = واحد في كل سطر، من الأهم إلى الأقل أهمية.
action-sheets-start = الوضع في البداية
action-sheets-start-hint = ما دفعكم إلى البدء.
action-sheets-set-up = ما تم وضعه
action-sheets-steps = المراحل الأساسية
action-sheets-steps-hint = اتركوا فارغا ما لا يفيد. تضاف مرحلتان فارغتان كلما حفظتم.
action-sheets-step = المرحلة { $x }
action-sheets-step-period = الفترة
action-sheets-step-lasts = المدة
action-sheets-step-title = ما تم القيام به
action-sheets-step-text = تفاصيل
action-sheets-means = الوسائل
action-sheets-team = الفريق ودور كل واحد
action-sheets-team-hint = دور في كل سطر. مثلا: 7 منشطين يجمعون الناس.
action-sheets-funding = التمويل
action-sheets-results = النتائج
action-sheets-changes-residents = ما غيره للسكان
action-sheets-changes-centre = ما غيره للمركز
action-sheets-changes-territory = ما غيره للمنطقة
action-sheets-changes-partners = ما غيره للشركاء
action-sheets-residents-part = دور السكان
action-sheets-centre-part = دور المركز
action-sheets-difficulties = الصعوبات
action-sheets-sequel = ما يتبع
action-sheets-gallery = الصور
action-sheets-picture = إضافة صورة
action-sheets-picture-alt = ما نراه في الصورة
action-sheets-picture-hint = لمن لا يراها. كل شخص يمكن التعرف عليه قد وافق.
action-sheets-picture-add = إضافة الصورة
action-sheets-picture-remove = إزالة
action-sheets-keep = حفظ
action-sheets-publish = نشر
action-sheets-publish-again = نشر التغييرات
action-sheets-publish-note = يقرأ الجميع البطاقة كما هي محفوظة. تبقى كل نسخة منشورة.
action-sheets-withdraw = التوقف عن عرضها
action-sheets-throw = التخلص من هذه المسودة
action-sheets-preview = رؤيتها على الورق (PDF)
action-sheets-public = الصفحة التي يقرؤها الجميع
action-sheets-public-one = البطاقة المنشورة
action-sheets-read-only = يمكنكم قراءة هذه البطاقة على الورق. لتغييرها اطلبوا ذلك من فريق التنشيط.
action-sheets-versions = النسخ المنشورة
action-sheets-versions-empty = لم تنشر هذه البطاقة أبدا.
action-sheets-by = من { $x }
action-sheets-published-on = النسخة { $n }، نشرت في { $x }.
action-sheets-pdf = البطاقة بصيغة PDF
action-sheets-json = البطاقة بصيغة JSON لبرنامج آخر
action-sheets-link-out = معرفة المزيد في موقع آخر
action-sheets-more = معرفة المزيد: { $x }
action-sheets-paper-page = صفحة { $n } من { $of }

action-sheets-refusal-title = أعطوا البطاقة عنوانا أو اختاروا نشاطا.
action-sheets-refusal-long = هذا طويل جدا. احتفظوا بالأهم.
action-sheets-refusal-day = لا يمكن قراءة هذا التاريخ. مثلا: 01/02/2017.
action-sheets-refusal-dates = النهاية قبل البداية.
action-sheets-refusal-link = اكتبوا عنوانا يبدأ بـ https://
action-sheets-refusal-summary = اكتبوا الملخص قبل النشر.
action-sheets-refusal-aims = اكتبوا هدفا واحدا على الأقل قبل النشر.
action-sheets-refusal-results = اكتبوا النتائج أو ما يتبع قبل النشر.
action-sheets-refusal-meanwhile = غير شخص هذه البطاقة في هذه الأثناء. كلماتكم هنا. احفظوا مرة أخرى لتكتب فوق كلماته.
action-sheets-refusal-picture = هذه الصورة ليست من صور المركز.
action-sheets-refusal-not-published = هذه البطاقة غير منشورة.
action-sheets-refusal-still-published = توقفوا عن عرض البطاقة قبل التخلص منها.

action-sheets-op-begin = بدأت بطاقة عمل: { $x }
action-sheets-op-keep = حفظت بطاقة عمل: { $x }
action-sheets-op-picture = أضيفت صورة إلى بطاقة العمل: { $x }
action-sheets-op-picture-gone = أزيلت صورة من بطاقة العمل: { $x }
action-sheets-op-publish = نشرت بطاقة عمل: { $x }
action-sheets-op-withdraw = لم تعد بطاقة العمل معروضة: { $x }
action-sheets-op-thrown = حذفت مسودة بطاقة عمل: { $x }
action-sheets-op-demo = بطاقات أعمال العرض
