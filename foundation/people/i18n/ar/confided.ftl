people-paper-page = صفحة { $n } من { $of }

# ما يُؤتمن عليه.
people-confided-title = ملاحظات مؤتمَنة
people-confided-page-title = ما ائتمنَنا عليه { $x }
people-confided-open-title = ملاحظات ائتمننا عليها { $x }
people-confided-lead = هذه الملاحظات مقفلة. كل فتح يُسجَّل، ويمكن للشخص أن يطلب القائمة.
people-confided-notes = { $n ->
    [zero] لا ملاحظات
    [one] ملاحظة واحدة
    [two] ملاحظتان
    [few] { $n } ملاحظات
   *[other] { $n } ملاحظة
}
people-confided-files = { $n ->
    [zero] لا أوراق
    [one] ورقة واحدة ممسوحة
    [two] ورقتان ممسوحتان
    [few] { $n } أوراق ممسوحة
   *[other] { $n } ورقة ممسوحة
}
people-confided-none = لا توجد ملاحظات بعد.
people-confided-readers = يمكنهم قراءتها: { $x }.
people-confided-readers-roles = المرجعون والإدارة
people-confided-ends = تُمحى في { $day } على أبعد تقدير.
people-confided-open = فتح الملاحظات
people-confided-noted = يُسجَّل الفتح باسمك. ويمكن للشخص أن يراه.
people-confided-write = إضافة ملاحظة مؤتمَنة
people-confided-note = الملاحظة
people-confided-note-hint = فقط ما ينفع في المرافقة. لا رقم ضمان اجتماعي أبدًا، ولا كلمة سر أبدًا.
people-confided-file = ورقة ممسوحة
people-confided-file-hint = ملف PDF أو صورة، 10 ميغابايت على الأكثر. يُقفل مثل الملاحظة.
people-confided-keep = حفظ تحت القفل
people-confided-why = قراءة الملاحظات
people-confided-reason = لماذا تفتح هذه الملاحظات؟
people-confided-reason-meeting = الشخص حاضر أو على الهاتف
people-confided-reason-preparing = أحضّر موعدًا
people-confided-reason-follow-up = أتابع إجراءً جاريًا
people-confided-reason-replacing = أنوب عن زميلة غائبة
people-confided-reason-asked = الشخص يطلب رؤيتها
people-confided-reason-other = سبب آخر أذكره أدناه
people-confided-words = بكلمات قليلة
people-confided-words-hint = سيتمكن الشخص من قراءتها.
people-confided-open-lead = تُغلق هذه الصفحة وحدها بعد عشر دقائق.
people-confided-open-now = هذه الملاحظات مفتوحة. أغلقها قبل مغادرة مكتبك.
people-confided-close = إغلاق الملاحظات
people-confided-open-file = فتح الورقة الممسوحة
people-confided-take-away = إزالة هذه الملاحظة
people-confided-note-line = ‏{ $who }، { $day }
people-confided-what-notes = ملاحظات
people-confided-what-file = ورقة ممسوحة
people-confided-what-export = نسخة سُلّمت إلى الشخص
people-confided-words-kept = إتمام الملف: { $x }
people-confided-words-taken = تحديث الملف: { $x }
people-confided-refusal-note = اكتب ملاحظة أو أرفق ورقة.
people-confided-refusal-password = تحتوي هذه الملاحظة على كلمة سر. احذفها: لا ينبغي لأحد أن يحفظها، لا نحن ولا غيرنا.
people-confided-refusal-file = هذا الملف ليس PDF ولا صورة. امسح الورقة بصيغة PDF أو JPEG.
people-confided-refusal-file-heavy = هذا الملف أكبر من 10 ميغابايت. امسحه بحجم أصغر.
people-confided-refusal-reason = قل لماذا تفتح هذه الملاحظات.
people-confided-refusal-words = قل بكلمات قليلة لماذا تفتح هذه الملاحظات.
people-confided-refusal-aside = هذه البطاقة وُضعت جانبًا: لا يُضاف إليها شيء بعد الآن.

# من رأى.
people-seen-title = من رأى ملف { $x }
people-seen-link = من رأى هذا الملف
people-seen-lead = كل فتح للملاحظات المؤتمَنة: من ومتى ولماذا. لا يمكن تعديل هذه القائمة.
people-seen-openings = مرات الفتح
people-seen-none = لم يفتح أحد هذه الملاحظات.
people-seen-print = طباعة للشخص
people-seen-when = متى
people-seen-who = من
people-seen-why = لماذا
people-seen-paper-lead = لقد ائتمنتنا على ملاحظات أو أوراق. إليك من فتحها حتى { $day }.
people-seen-paper-end = سؤال، أو فتح لا تفهم سببه؟ اطلب إدارة المركز. ويمكنك أيضًا أن تكتب إلى CNIL، 3 place de Fontenoy, 75007 Paris.

# كل ما هو محفوظ عن شخص.
people-dossier-title = كل ما نعرفه عن { $x }
people-dossier-link = تسليم الملف إلى الشخص
people-dossier-lead = للشخص الحق في نسخة من كل ما هو محفوظ عنه.
people-dossier-held = ما هو محفوظ
people-dossier-what = ماذا
people-dossier-rows = كم
people-dossier-nothing = لا شيء محفوظ في ما عدا ذلك
people-dossier-hand-over = إعداد النسخة
people-dossier-with-notes = مع الملاحظات المؤتمَنة
people-dossier-with-notes-hint = تُفتح من أجل النسخة، ويُسجَّل ذلك باسمك.
people-dossier-pdf = نسخة للقراءة (PDF)
people-dossier-json = نسخة لبرنامج (JSON)
people-dossier-paper-lead = نسخة من كل ما يحفظه المركز عنك، أُعدّت في { $day }.
people-dossier-paper-end = خطأ؟ أخبرنا فنصححه. ويمكنك أيضًا أن تطلب محو كل شيء.

# المحو.
people-erasure-title = محو { $x }
people-erasure-link = محو هذا الشخص نهائيًا
people-erasure-lead = لا يمكن التراجع عن هذا. لن يمكن استرجاع أي شيء، حتى من قِبلنا.
people-erasure-what = ما يُمحى
people-erasure-what-card = البطاقة وبيانات الاتصال والموافقات والاهتمامات وبطاقة الشخص.
people-erasure-what-notes = الملاحظات والأوراق المؤتمَنة: يُتلف مفتاحها فتصبح النسخ أيضًا غير مقروءة.
people-erasure-what-rooms = إجاباته في التسجيلات والرسائل المرسلة إليه. وتُعاد أماكنه القادمة.
people-erasure-what-history = ما كان السجل يظهره عنه، واسمه في الأعمال الماضية.
people-erasure-what-imports = تُترك الملفات قيد الاستيراد: فقد تعيده.
people-erasure-kept = ما يبقى
people-erasure-kept-what = المدفوعات والعضويات دون اسم من أجل المحاسبة (عشر سنوات). الحضور دون اسم من أجل أرقام السنة. ومن فتح الملاحظات دون ذكر السبب. أعمال المرافقة دون اسم ولا كلمات.
people-erasure-copies-title = النسخ الاحتياطية
people-erasure-copies = ما كان مؤتمَنًا يصبح غير مقروء في كل مكان فورًا. وما كان مكتوبًا بوضوح في النسخ الاحتياطية يزول معها في { $day } على أبعد تقدير. وكل نسخة تُعاد إلى الخدمة تمحو هذا الشخص من جديد.
people-erasure-act = محو نهائي
people-erasure-type = للمتابعة اكتب: { $x }
people-erasure-confirmation = الاسم واللقب
people-erasure-confirmation-hint = كما هما مكتوبان في البطاقة.
people-erasure-refusal-confirmation = هذا ليس الاسم المكتوب في البطاقة. لم يُمحَ شيء.
people-erasure-refusal-held = هذا الشخص مجمَّد: لا يمكن محو أي شيء الآن.
people-erasure-refusal-reason = قل لماذا يجب ألا يُمحى شيء.
people-erasure-hold-title = عدم محو أي شيء الآن
people-erasure-hold-lead = في حالة نزاع أو طلب من القضاء. عندها لا تمحو الإدارةُ ولا القواعدُ هذا الشخص.
people-erasure-hold-reason = لماذا
people-erasure-hold-hint = سيتمكن الشخص من قراءته في ملفه.
people-erasure-hold-act = تجميد
people-erasure-release = إنهاء التجميد
people-erasure-held = منذ { $day }، من طرف { $who }: { $why }
people-erasure-words = شخص مُحي بطلبه
people-erasure-hold-words = شخص جُمّد: لا يُمحى شيء
people-erasure-release-words = شخص لم يعد مجمَّدًا

# مدد الحفظ.
people-retention-title = مدد الحفظ
people-retention-link = مدد الحفظ وعمليات المحو
people-retention-lead = كل ليلة يُمحى ما خدم مدة كافية. المدد المقترحة تتبع CNIL.
people-retention-rules = القواعد
people-retention-days = الحفظ، بالأيام
people-retention-default = المقترح: { $n } يومًا.
people-retention-on = المحو كل ليلة
people-retention-try = رؤية ما سيُمحى
people-retention-try-title = ما سيُمحى هذه الليلة
people-retention-try-lead = لا يُمحى شيء بهذه الصفحة.
people-retention-try-nobody = لا أحد.
people-retention-try-more = { $n ->
    [zero] ولا أحد غيرهم
    [one] وشخص آخر
    [two] وشخصان آخران
    [few] و{ $n } أشخاص آخرون
   *[other] و{ $n } شخصًا آخر
}
people-retention-runs = ما محته القواعد
people-retention-runs-none = لا شيء بعد.
people-retention-register = سجل عمليات المحو
people-retention-register-lead = دون أسماء: يُستعمل للمحو من جديد إذا أُعيدت نسخة قديمة إلى الخدمة.
people-retention-register-none = لم يُمحَ أحد.
people-retention-by-rule = بقاعدة
people-retention-wiped = أُعيدت كتابة ملفات قاعدة البيانات.
people-retention-not-wiped = ستُعاد كتابة ملفات قاعدة البيانات خلال الدقائق القادمة.
people-retention-words = تغيير مدد الحفظ
people-retention-refusal-days = اكتب عدد أيام من 7 إلى 3650.
people-retention-inactive = أشخاص لم يعد يراهم أحد
people-retention-history = سجل أعمال الفريق
people-retention-imports = الملفات المستوردة وحصائلها
people-retention-confided = الملاحظات المؤتمَنة
people-retention-messages = الرسائل المرسلة والأجوبة الواردة
people-retention-enrolment-notices = إشعارات التسجيلات

# عناوين وكلمات النسخة المسلَّمة.
people-held-card = البطاقة
people-held-home = الأسرة
people-held-place-at-home = المكانة في الأسرة
people-held-memberships = العضويات
people-held-details = معلومات أخرى
people-held-interests = الاهتمامات
people-held-consents = الموافقات
people-held-hold = التجميد
people-held-notes = ملاحظات مؤتمَنة
people-held-enrolments = التسجيلات
people-held-enrolment-groups = بيانات الاتصال المعطاة للتسجيل
people-held-enrolment-notices = إشعارات التسجيلات
people-held-enrolment-drafts = تسجيلات بُدئت
people-held-payments = المدفوعات
people-held-attendance = الحضور
people-held-messages = الرسائل
people-held-messages-words = نص الرسائل الشخصية
people-held-recipient = الإرسالات
people-held-answers-received = الأجوبة الواردة
people-held-address-faults = عناوين لم تعد تجيب
people-held-address-trust = عناوين قيل إنها صحيحة
people-held-help = مساعدة من أحد الفريق
people-held-card-sessions = أجهزة فُتحت بالبطاقة
people-held-card-codes = رموز مرسلة
people-held-card-pin = الرمز السري للبطاقة
people-held-cards = البطاقات
people-held-title = اللقب الشرفي
people-held-name = الاسم
people-held-last-name = اللقب
people-held-first-name = الاسم
people-held-birth = الميلاد
people-held-gender = النوع
people-held-number = الرقم
people-held-language = اللغة
people-held-email = البريد الإلكتروني
people-held-mobile = الهاتف المحمول
people-held-landline = الهاتف الثابت
people-held-code = رمز البطاقة
people-held-channel = بواسطة
people-held-large-print = أحرف كبيرة
people-held-street = الشارع
people-held-extra = تكملة العنوان
people-held-postal-code = الرمز البريدي
people-held-city = المدينة
people-held-quotient = المعامل العائلي
people-held-role = الدور
people-held-main = يتلقى رسائله هنا
people-held-season = الموسم
people-held-status = الحالة
people-held-joined = منذ
people-held-amount = المبلغ
people-held-kind = ماذا
people-held-value = القيمة
people-held-label = الاهتمام
people-held-purpose = من أجل
people-held-granted = الموافقة
people-held-source = كيف نعرف
people-held-at = التاريخ
people-held-until = حتى
people-held-reason = لماذا
people-held-who = من
people-held-words = النص
people-held-sms = النص القصير
people-held-subject = الموضوع
people-held-state = الحالة
people-held-answers = الإجابات
people-held-contact = العنوان أو الرقم
people-held-means = الوسيلة
people-held-mark = الحضور
people-held-device = الجهاز
people-rights = حقوقه

# في ملف الشخص نفسه.
people-seen-own-title = من فتح ملاحظاتك
people-seen-own-none = لم يفتح أحد ما ائتمنتنا عليه.
people-seen-own-helped = تُقرأ هذه القائمة على انفراد، أو مع مرجعك.

# أوراق القانون.
people-register-title = الأوراق التي يطلبها القانون
people-register-lead = مملوءة من إعداداتكم. راجعوها وأكملوها ووقّعوها. وهي بالفرنسية.
people-register-file = سجل المعالجات (نص)
people-register-assessment = تحليل أثر الملاحظات المؤتمَنة (نص)
