### البرنامج: ما يقرؤه السكان وما يفعله الفريق.

## صفحات الجميع

programme-door = البرنامج
programme-title = البرنامج
programme-see = عرض
programme-network-title = ماذا يحدث بالقرب منكم؟
programme-network-lead = ورشات وخرجات ومساعدة في معاملاتكم. ودائما شخص تتحدثون إليه.
programme-town = مدينتكم أو رمزكم البريدي
programme-network-week = هذا الأسبوع في المراكز
programme-network-week-near = هذا الأسبوع في { $x }
programme-network-unknown = لا نعرف مركزا في «{ $x }». هذه كل المراكز.
programme-network-department = لا يوجد مركز في { $x }. هذه مراكز الإقليم نفسه.
programme-network-empty = لم تنشر المراكز شيئا بعد. عودوا قريبا أو اتصلوا بالهاتف.
programme-network-centres = المراكز الاجتماعية
programme-network-centres-for = اختاروا مركزكم، من أجل: { $x }
programme-network-doors = في مركزكم:
programme-network-all = عرض كل المراكز
programme-network-phone = الهاتف: { $x }
programme-whole-week =
    { $n ->
        [one] الأسبوع كله: موعد واحد
        [two] الأسبوع كله: موعدان
        [few] الأسبوع كله: { $n } مواعيد
       *[other] الأسبوع كله: { $n } موعدا
    }

programme-centre-title = أهلا بكم في { $x }
programme-centre-lead = ادفعوا الباب أو اتصلوا بالهاتف. هناك من يجيبكم.
programme-centre-week = برنامج الأسبوع
programme-centre-empty = البرنامج قادم. في انتظاره، ادفعوا الباب أو اتصلوا بالهاتف.
programme-tile-children = للأطفال
programme-tile-elders = لكبار السن
programme-tile-mine = تسجيلي
programme-tile-paper = على ورق
programme-on-paper = على ورق
programme-in-calendar = في مفكرتي
programme-faces = ستلتقون هنا
programme-find-us = كيف تجدوننا
programme-fact-phone = الهاتف
programme-fact-address = العنوان
programme-fact-welcome = الاستقبال

programme-span = من { $from } إلى { $to }
programme-span-words = ما يشبه «{ $x }»
programme-days = اختيار يوم
programme-before = الأيام السبعة قبل
programme-after = الأيام السبعة بعد
programme-all-days = كل الأيام
programme-count =
    { $n ->
        [one] موعد واحد
        [two] موعدان
        [few] { $n } مواعيد
       *[other] { $n } موعدا
    }
programme-nothing = لا شيء في هذه الأيام
programme-empty-week = لا شيء في الأيام السبعة القادمة.
programme-empty-wishes = لا شيء في الأيام السبعة القادمة بهذه الاختيارات.
programme-empty-day = لا شيء في ذلك اليوم ({ $x }).
programme-empty-words = لم نجد شيئا عن «{ $x }».
programme-nearest = هذا ما يأتي بعد ذلك:
programme-see-all = عرض البرنامج كله
programme-choose = الاختيار
programme-search-words = كلمة
programme-search-words-hint = مثلا: حاسوب، رياضة، طبخ
programme-age = لأي عمر؟
programme-age-all = كل الأعمار
# used by prefix: programme-age-
programme-age-0-5 = من 0 إلى 5 سنوات
programme-age-6-11 = من 6 إلى 11 سنة
programme-age-12-17 = من 12 إلى 17 سنة
programme-age-adultes = الكبار
programme-age-aines = كبار السن
programme-place = أين؟
programme-place-all = في كل مكان
programme-only-free = المجاني فقط

programme-row-today = اليوم، { $x }
programme-row-hours = { $x }
programme-free = مجاني
programme-off = ملغى
programme-presence-on-site = في المكان
programme-presence-remote = عن بعد
programme-presence-both = في المكان وعن بعد
programme-tag-moved = تغيير
programme-ages-from =
    { $n ->
        [one] ابتداء من سنة واحدة
        [two] ابتداء من سنتين
        [few] ابتداء من { $n } سنوات
       *[other] ابتداء من { $n } سنة
    }
programme-ages-until =
    { $n ->
        [one] إلى سنة واحدة
        [two] إلى سنتين
        [few] إلى { $n } سنوات
       *[other] إلى { $n } سنة
    }
programme-ages-between = من { $min } إلى { $max } سنة
programme-price-between = من { $low } إلى { $high } حسب دخلكم
programme-seats-none-needed = دون تسجيل
programme-seats-open = بقيت أماكن
programme-seats-left =
    { $n ->
        [one] بقي مكان واحد
        [two] بقي مكانان
        [few] بقيت { $n } أماكن
       *[other] بقي { $n } مكانا
    }
programme-seats-waiting =
    { $n ->
        [0] اكتمل العدد. قائمة الانتظار مفتوحة
        [one] اكتمل العدد. شخص واحد ينتظر
        [two] اكتمل العدد. شخصان ينتظران
        [few] اكتمل العدد. { $n } أشخاص ينتظرون
       *[other] اكتمل العدد. { $n } شخصا ينتظرون
    }
programme-seats-full = اكتمل العدد
programme-seats-closed = أُغلق التسجيل
programme-seats-from = التسجيل ابتداء من { $day }

programme-facts = معلومات عملية
programme-fact-when = متى
programme-fact-where = أين
programme-fact-who = لمن
programme-fact-price = السعر
programme-fact-contact = مع
programme-place-accessible = ‏{ $x } (دون درج)
programme-place-remote = عن بعد
programme-pieces = ما تحضرونه معكم
programme-dates = التواريخ
programme-more-dates =
    { $n ->
        [one] وتاريخ آخر، يوم { $day }.
        [two] وتاريخان آخران، إلى { $day }.
        [few] و{ $n } تواريخ أخرى، إلى { $day }.
       *[other] و{ $n } تاريخا آخر، إلى { $day }.
    }
programme-enrol = التسجيل
programme-enrol-wait = الدخول إلى قائمة الانتظار
programme-join = المشاركة عن بعد
programme-or-call = أو اتصلوا بالهاتف:
programme-call = سؤال؟ اتصلوا بالهاتف:
programme-credit = الصورة: { $x }
programme-add-to-calendar = أضيفوه إلى مفكرتكم
programme-poster = الملصق
programme-notice-draft = مسودة: الفريق وحده يرى هذه الصفحة.
programme-notice-archived = هذا النشاط محفوظ: الفريق وحده يرى هذه الصفحة.
programme-notice-cancelled = أُلغي هذا النشاط. { $x }
programme-notice-over = انتهى لهذا الموسم. اتصلوا لتعرفوا متى يعود.

programme-feed-name = { $x }: البرنامج
programme-feed-phone = { $x }: { $phone }
programme-neighbours-title = عند جيراننا
programme-neighbours-feed = حول { $x }: البرنامج
programme-neighbours-within = إلى أي مسافة؟
programme-neighbours-km =
    { $n ->
        [one] كيلومتر واحد
        [two] كيلومتران
        [few] { $n } كيلومترات
       *[other] { $n } كيلومترًا
    }
programme-neighbours-chosen = أو هذه المراكز
programme-neighbours-hint = إذا اخترت مراكز فلا تُحسب المسافة.
programme-neighbours-none = لا مركز بهذا القرب
programme-neighbours-farther = اختر مسافة أكبر أو اختر مركزًا.

## الأوراق

programme-paper-everyone = مفتوح للجميع
programme-paper-enrol = للتسجيل، اتصلوا بالهاتف:
programme-paper-ask = سؤال؟ اتصلوا بالهاتف:
programme-paper-call = للتسجيل أو للسؤال، اتصلوا بالهاتف:
programme-paper-square = أو وجّهوا هاتفا نحو المربع الصغير.
programme-paper-welcome = ادفعوا الباب: أهلا بكم. نساعدكم على الاختيار والتسجيل، في المكان أو بالهاتف.
programme-paper-how = اتصلوا بالهاتف، أو تعالوا إلى الاستقبال، أو وجّهوا هاتفا نحو المربع الصغير. لا حاجة إلى بريد إلكتروني. إذا اكتمل العدد نضعكم في قائمة الانتظار ونتصل بكم.
programme-paper-morning = صباحا
programme-paper-afternoon = بعد الظهر
programme-paper-evening = مساء
programme-paper-dated = مواعيد للتسجيل في المفكرة

## ما فُعل

programme-did-created = كُتبت مسودة: { $x }
programme-did-changed = تغيّر نشاط: { $x }
programme-did-published = نُشر نشاط: { $x }
programme-did-cancelled = أُلغي نشاط: { $x }
programme-did-archived = حُفظ نشاط: { $x }
programme-did-image = أُضيفت صورة: { $x }
programme-did-image-removed = أُزيلت صورة: { $x }
programme-did-session-moved = نُقلت حصة: { $x }، { $day }
programme-did-session-cancelled = أُلغيت حصة: { $x }، { $day }
programme-did-session-restored = أُعيدت حصة: { $x }، { $day }
programme-did-session-added = أُضيفت حصة: { $x }، { $day }
programme-did-told = أُخبر المسجلون: { $x }، { $day }
programme-irreversible-told = ربما أُخبر الأشخاص المسجلون.
programme-copy-of = { $x } (نسخة)

## ما يُرفض

programme-refusal-title = أعطوا النشاط اسما.
programme-refusal-too-long = في هذا النص { $signs } حرفا. الحد هو { $limit }.
programme-refusal-link = يجب أن يبدأ العنوان بـ https:// دون فراغ.
programme-refusal-kind = اختاروا نوع النشاط.
programme-refusal-venue = هذا المكان لم يعد موجودا. اختاروا غيره.
programme-refusal-age = العمر عدد سنوات من 0 إلى 120.
programme-refusal-ages-inverted = العمر الأكبر أصغر من الآخر.
programme-refusal-free-with-fees = إما مجاني وإما بسعر: لا الاثنان معا.
programme-refusal-fees = لكل سطر سعر. السطر الأخير دون معامل، والمعاملات تتصاعد.
programme-refusal-capacity = عدد الأماكن من 1 إلى 100000.
programme-refusal-closes-before-opening = يُغلق التسجيل قبل أن يُفتح.
programme-refusal-hour = اكتبوا الساعة هكذا: 14:30.
programme-refusal-date = اكتبوا التاريخ هكذا: 28/11/2026.
programme-refusal-date-list = اكتبوا تاريخا في كل سطر، هكذا: 28/11/2026.
programme-refusal-ends-before = ينتهي هذا قبل أن يبدأ. تحققوا من الساعتين.
programme-refusal-last-before-first = التاريخ الأخير قبل الأول.
programme-refusal-no-date = لا يخرج أي تاريخ من هذه الاختيارات. تحققوا من الأيام والعطل.
programme-refusal-too-many-dates = هذا أكثر من 400 تاريخ. اختاروا نهاية أقرب.
programme-refusal-interval = اختاروا كل أسبوع، أو أسبوعا من اثنين.
programme-refusal-school-calendar = العطل المدرسية غير معروفة إلى ذلك الحين. اختاروا نهاية أقرب، أو لا تتبعوا العطل.
programme-refusal-changed = حفظ شخص آخر تغييرا في هذا النشاط ({ $at }). ما كتبتموه محفوظ هنا: قارنوا ثم احفظوا من جديد.
programme-refusal-session-changed = غيّر شخص آخر هذه الجلسة ({ $at }). في الأعلى الجلسة كما هي الآن. ما كتبته محفوظ هنا: تحقق منه ثم احفظ من جديد.
programme-refusal-already-published = هذا النشاط منشور من قبل.
programme-refusal-never-published = لم يُنشر هذا النشاط قط: لا شيء يُلغى.
programme-refusal-already-cancelled = هذا النشاط ملغى.
programme-refusal-archived = هذا النشاط محفوظ.
programme-refusal-session-over = هذه الحصة مضت.
programme-refusal-session-cancelled = هذه الحصة ملغاة من قبل.
programme-refusal-session-not-cancelled = هذه الحصة غير ملغاة.
programme-refusal-note = قولوا السبب بكلمة: سيقرؤه الجميع.
programme-refusal-nothing-to-tell = لا شيء يُقال: لم تتغيّر الحصة، أو لا أحد مسجل.

## يوم الفريق

programme-door-day = اليوم
programme-day-fact =
    { $n ->
        [0] لا شيء مقرر اليوم · { $now }
        [one] حصة واحدة اليوم · { $now }
        [two] حصتان اليوم · { $now }
        [few] { $n } حصص اليوم · { $now }
       *[other] { $n } حصة اليوم · { $now }
    }
programme-day-agenda = اليوم
programme-day-empty = لا شيء مقرر اليوم.
programme-day-enrolled-today =
    { $n ->
        [0] لا تسجيل اليوم
        [one] تسجيل واحد اليوم
        [two] تسجيلان اليوم
        [few] { $n } تسجيلات اليوم
       *[other] { $n } تسجيلًا اليوم
    }
programme-day-offered =
    { $n ->
        [0] لا مكان معروض ينتظر جوابًا
        [one] مكان معروض ينتظر جوابًا
        [two] مكانان معروضان ينتظران جوابًا
        [few] { $n } أماكن معروضة تنتظر جوابًا
       *[other] { $n } مكانًا معروضًا ينتظر جوابًا
    }
programme-day-to-tell =
    { $n ->
        [one] شخص واحد يجب إخباره مباشرة
        [two] شخصان يجب إخبارهما مباشرة
        [few] { $n } أشخاص يجب إخبارهم مباشرة
       *[other] { $n } شخصًا يجب إخبارهم مباشرة
    }
programme-day-now = جارية
programme-day-roll = تسجيل الحضور
programme-day-enrolled =
    { $n ->
        [0] لا أحد مسجل
        [one] مسجل واحد
        [two] مسجلان
        [few] { $n } مسجلين
       *[other] { $n } مسجلا
    }
programme-day-enrolled-of =
    { $n ->
        [0] لا أحد مسجل، { $of } مكانا
        [one] مسجل واحد من { $of }
        [two] مسجلان من { $of }
        [few] { $n } مسجلين من { $of }
       *[other] { $n } مسجلا من { $of }
    }
programme-day-todo = للعمل
programme-day-nothing = لا شيء ينتظر. كل شيء أُنجز.
programme-day-drafts =
    { $n ->
        [one] مسودة واحدة لإتمامها
        [two] مسودتان لإتمامهما
        [few] { $n } مسودات لإتمامها
       *[other] { $n } مسودة لإتمامها
    }
programme-day-waiting =
    { $n ->
        [one] ‏{ $x }: شخص واحد ينتظر
        [two] ‏{ $x }: شخصان ينتظران
        [few] ‏{ $x }: { $n } أشخاص ينتظرون
       *[other] ‏{ $x }: { $n } شخصا ينتظرون
    }
programme-day-done = ما فُعل للتو
programme-day-done-empty = لا شيء بعد. كل فعل يُقرأ هنا ويُلغى من هنا.
programme-day-history = عرض الكل
programme-first = للبدء
programme-first-venues = أماكنكم
programme-first-venues-text = أعطوا كل قاعة اسما: «القاعة الكبرى»، «المطبخ».
programme-first-people = أعضاؤكم
programme-first-people-text = ضعوا ملفكم كما هو. كل شيء يُلغى.
programme-first-activity = نشاط أول
programme-first-activity-text = اسم وتاريخ وساعة: دقيقتان تكفيان.

## قائمة الأنشطة

programme-list-count =
    { $n ->
        [0] لا نشاط
        [one] نشاط واحد
        [two] نشاطان
        [few] { $n } أنشطة
       *[other] { $n } نشاطا
    }
programme-list-find = البحث عن نشاط
programme-list-caption = أنشطة المركز
programme-list-state = الحالة
programme-list-state-all = الكل إلا المحفوظ
programme-list-kind-all = كل الأنواع
programme-list-seats = المسجلون
programme-list-empty = لا نشاط هنا. غيروا الاختيارات أو اكتبوا الأول.
programme-season-paper = برنامج الموسم على ورق
# used by prefix: programme-state-
programme-state-draft = مسودة
programme-state-published = منشور
programme-state-cancelled = ملغى
programme-state-archived = محفوظ
# used by prefix: programme-kind-
programme-kind-weekly = كل أسبوع
programme-kind-one-off = مرة واحدة
programme-kind-course = دروس أو تدريب
programme-kind-outing = خرجة
programme-kind-repair-cafe = مقهى الإصلاح
programme-kind-school-support = دعم مدرسي
programme-kind-other = غير ذلك

## كتابة نشاط

programme-new-title = نشاط جديد
programme-new-lead = الأهم أولا. لا يراه أحد قبل أن تنشروه.
programme-new-keep = حفظ المسودة
programme-field-title = اسم النشاط
programme-field-title-hint = كما يقوله الناس: «رياضة خفيفة»، «مقهى الإصلاح».
programme-field-kind = النوع
programme-field-first = أي يوم، أو اليوم الأول
programme-field-last = إذا كان يعود كل أسبوع، إلى
programme-field-last-hint = اتركوه فارغا ليوم واحد.
programme-field-from = من
programme-field-until = إلى
programme-field-until-hint = اليوم نفسه إذا كان مرة واحدة.
programme-field-start = من الساعة
programme-field-end = إلى الساعة
programme-hint-date = هكذا: 28/11/2026
programme-hint-hour = هكذا: 14:30
programme-hint-moment = هكذا: 28/11/2026 أو 28/11/2026 18:00
programme-hint-date-list = تاريخ في كل سطر، هكذا: 28/11/2026
programme-field-venue = المكان
programme-field-venue-later = سأقوله لاحقا
programme-field-capacity = عدد الأماكن
programme-field-capacity-hint = اتركوه فارغا إذا كان الحضور دون تسجيل.
programme-field-no-limit-hint = اتركوه فارغا إذا لم يكن هناك حد.
programme-field-summary = في جملة واحدة
programme-field-summary-hint = ماذا نفعل، لمن لا يعرف.
programme-field-body = تفاصيل أكثر
programme-field-body-hint = سطر فارغ يفصل بين فقرتين. شرطة في أول السطر تصنع قائمة.
programme-field-contact = من يهتم به
programme-field-contact-hint = اسم أول: الشخص الذي ستلتقونه.
programme-field-weekdays = الأيام
programme-field-weekdays-hint = لتواريخ تُختار واحدا واحدا، لا تختاروا أي يوم.
programme-field-every = يعود
# used by prefix: programme-every-
programme-every-1 = كل أسبوع
programme-every-2 = أسبوعا من اثنين
programme-every-3 = أسبوعا من ثلاثة
programme-every-4 = أسبوعا من أربعة
programme-field-school = العطل المدرسية
# used by prefix: programme-school-
programme-school-always = في العطل أيضا
programme-school-outside = ليس في العطل
programme-school-only = في العطل فقط
programme-field-holidays = أيام العطل الرسمية
programme-field-public-holidays = ليس في أيام العطل الرسمية
programme-more-rules = حذف تواريخ أو إضافتها
programme-field-excluded = ليس في هذه الأيام
programme-field-extra = وفي هذه الأيام أيضا
programme-preview = رؤية التواريخ دون حفظ
programme-box-what = ماذا
programme-box-when = متى
programme-box-where = أين
programme-box-who = لمن وبأي سعر
programme-box-enrolment = التسجيل
programme-box-image = الصورة
programme-box-papers = الصفحة والملصقات
programme-no-venue-yet = لا مكان بعد. أضيفوا الأماكن في الإعدادات.
programme-field-venues = الأماكن
programme-field-venues-hint = مكان أو أكثر.
programme-field-presence = كيف نأتي؟
programme-field-link = عنوان المشاركة عن بعد
programme-field-link-hint = يبدأ بـ https://
programme-field-min-age = ابتداء من
programme-field-max-age = إلى
programme-field-age-hint = بالسنوات الكاملة
programme-field-audience = لمن، في بضع كلمات
programme-field-audience-hint = مثلا: عائلات، مبتدئون، آباء
programme-field-price-group = السعر
programme-field-free = مجاني
programme-field-price = السعر في بضع كلمات
programme-field-price-hint = مثلا: 2 € للحصة
programme-field-fees = السعر حسب المعامل العائلي
programme-field-fees-hint = سعر في كل سطر، من أصغر معامل إلى أكبره. السطر الأخير دون معامل: لكل الآخرين. سعر واحد: سطر واحد دون معامل.
programme-field-quotient = معامل إلى
programme-field-quotient-row = معامل إلى، السطر { $n }
programme-field-fee-row = السعر، السطر { $n }
programme-field-fee-unit = ما الذي يشمله سعر الجدول
# used by prefix: programme-fee-unit-
programme-fee-unit-season = الموسم كله (كل الحصص)
programme-fee-unit-session = حصة واحدة
programme-field-mode = هل يجب التسجيل؟
# used by prefix: programme-mode-
programme-mode-none = لا، نأتي دون تسجيل
programme-mode-list = نعم
programme-field-when-full = إذا اكتمل العدد
programme-field-waiting-list = قائمة انتظار
programme-field-waiting-list-hint = المكان الذي يفرغ يُعرض على أول شخص.
programme-field-opens = التسجيل ابتداء من
programme-field-closes = التسجيل إلى غاية
programme-field-pieces = ما يُحضر
programme-field-pieces-hint = شيء في كل سطر: «الدفتر الصحي».
programme-to-list = المسجلون والأسئلة
programme-short = نصوص قصيرة للنسخ
programme-short-hint = لشبكة اجتماعية، أو لجريدة البلدية، أو لنشرة المدرسة.
programme-short-post = منشور
programme-short-gazette = فقرة للجريدة
programme-short-title = ‏{ $x }، في { $centre }
programme-short-enrol = التسجيل على الرقم { $x }
programme-short-ask = للمعلومات: { $x }
programme-short-page = كل التفاصيل: { $x }
programme-list-later = تُطرح الأسئلة بعد نشر النشاط.
programme-publish = حفظ ونشر
programme-keep-draft = حفظ كمسودة
programme-keep = حفظ
programme-see-page = الصفحة التي يراها الجميع
programme-poster-a4 = الملصق A4
programme-poster-a3 = الملصق A3
programme-duplicate = نسخ
programme-archive = حفظ في الأرشيف
programme-conflict-see = رؤية ما حفظه الشخص الآخر
programme-conflict-theirs = ما سجّله الشخص الآخر، حيث يختلف عمّا كتبت:
programme-conflict-nothing = لا شيء
programme-dates-count =
    { $n ->
        [0] لا تاريخ
        [one] تاريخ واحد
        [two] تاريخان
        [few] { $n } تواريخ
       *[other] { $n } تاريخا
    }
programme-dates-list = رؤية التواريخ وتغييرها واحدا واحدا
programme-dates-skipped = التواريخ المتروكة ولماذا
programme-skipped = { $day }: { $why }
programme-skipped-term = أسبوع دراسة
programme-skipped-excluded = حذفتموه
programme-image = اختيار صورة
programme-image-hint = JPEG أو PNG أو WebP. يُمحى المكان والتاريخ اللذان كتبهما الجهاز.
programme-image-alt = ماذا نرى
programme-image-alt-hint = جملة لمن لا يرون الصورة.
programme-image-credit = من صوّرها
programme-image-add = وضع هذه الصورة
programme-image-remove = إزالة الصورة

## ما هو غريب

programme-warning-closes-after = يمكن التسجيل بعد نهاية كل شيء. تحققوا من تاريخ نهاية التسجيل.
programme-warning-past = كل التواريخ مضت.
programme-warning-far = هناك تاريخ بعيد جدًا ({ $day }). تحققوا من السنة.
programme-warning-no-venue = لم يُذكر أي مكان.
programme-warning-no-link = عنوان المشاركة عن بعد ناقص.
programme-warning-no-contact = هذا لقاصرين: قولوا من يهتم به.
programme-warning-clock-missing = { $day }: هذه الساعة غير موجودة، تتغير الساعة تلك الليلة. تبدأ الحصة بعد ساعة.
programme-warning-clock-repeated = { $day }: هذه الساعة موجودة مرتين، تتغير الساعة تلك الليلة. تبدأ الحصة في الأولى.
programme-warning-clock-during = { $day }: تتغير الساعة أثناء الحصة. مدتها كما هو مقرر.

## حصة، إلغاء

programme-session-planned = مقررة
programme-session-moved = تغيرت
programme-session-cancelled = ملغاة
programme-session-add = إضافة تاريخ
programme-session-move = تغيير الساعة أو المكان
programme-session-word = كلمة للجميع
programme-session-same-venue = في المكان المعتاد
programme-session-cancel = إلغاء هذه الحصة
programme-session-cancel-lead = ستقول ذلك الصفحة والمفكرات. يمكن إعادة الحصة.
programme-session-restore = إعادة هذه الحصة
programme-session-is-off = أُلغيت هذه الحصة: { $x }
programme-session-is-over = هذه الحصة مضت. لم تعد تتغير.
programme-notify-title = إخبار المسجلين
programme-notify = أخبرهم الآن
programme-notify-not = لا تخبرهم
programme-notify-see = أخبرهم أو انظر من أُخبر
programme-notify-people =
    { $n ->
        [one] شخص واحد مسجل
        [two] شخصان مسجلان
        [few] { $n } أشخاص مسجلون
       *[other] { $n } شخصًا مسجلون
    }
programme-notify-once = يُخبر كل بيت مرة واحدة. الرسالة التي خرجت لا تعود.
programme-notify-words = ما سيُقرأ
programme-notify-sms = برسالة قصيرة
programme-notify-told = ما قيل
programme-notify-desk = ما بقي أن يُقال مباشرة
programme-notify-what = الرسالة
programme-news-cancelled = أُلغيت
programme-news-moved = تغيّرت
programme-news-held = تُعقد
programme-news-by-email =
    { $n ->
        [one] بيت واحد بالبريد الإلكتروني
        [two] بيتان بالبريد الإلكتروني
        [few] { $n } بيوت بالبريد الإلكتروني
       *[other] { $n } بيتًا بالبريد الإلكتروني
    }
programme-news-by-sms =
    { $n ->
        [one] بيت واحد برسالة قصيرة
        [two] بيتان برسالة قصيرة
        [few] { $n } بيوت برسالة قصيرة
       *[other] { $n } بيتًا برسالة قصيرة
    }
programme-news-by-letter =
    { $n ->
        [one] بيت واحد برسالة تُطبع في الاستقبال
        [two] بيتان برسالة تُطبع في الاستقبال
        [few] { $n } بيوت برسالة تُطبع في الاستقبال
       *[other] { $n } بيتًا برسالة تُطبع في الاستقبال
    }
programme-news-by-call =
    { $n ->
        [one] بيت واحد يُتصل به
        [two] بيتان يُتصل بهما
        [few] { $n } بيوت يُتصل بها
       *[other] { $n } بيتًا يُتصل بها
    }
programme-news-at-desk =
    { $n ->
        [one] بيت واحد يُخبر مباشرة: لا وسيلة للوصول إليه
        [two] بيتان يُخبران مباشرة: لا وسيلة للوصول إليهما
        [few] { $n } بيوت تُخبر مباشرة: لا وسيلة للوصول إليها
       *[other] { $n } بيتًا تُخبر مباشرة: لا وسيلة للوصول إليها
    }
programme-told-said = قيل مباشرة
programme-told-desk = يُقال مباشرة
programme-told-given = عُرف في المكان
programme-told-letter = رسالة للطباعة
programme-told-printed = رسالة للتسليم
programme-told-call = يُتصل به
programme-told-no-answer = لا جواب، يُعاد الاتصال
programme-told-leaving = ستخرج
programme-told-sent = خرجت
programme-told-unsure = خرجت أم لا: للتحقق
programme-told-delivered = وصلت
programme-told-failed = لم تصل، تُقال مباشرة
programme-session-enrolled =
    { $n ->
        [one] شخص واحد مسجل.
        [two] شخصان مسجلان.
        [few] { $n } أشخاص مسجلون.
       *[other] { $n } شخصا مسجلا.
    }
programme-field-note = لماذا
programme-field-note-hint = بكلمة. سيقرؤها الجميع: «غمر الماء القاعة».
programme-cancel = إلغاء النشاط
programme-cancel-title = إلغاء «{ $x }»؟
programme-cancel-lead = تُلغى كل التواريخ القادمة. تبقى الصفحة وتقول ذلك.
programme-cancel-enrolled =
    { $n ->
        [0] لا أحد مسجل.
        [one] شخص واحد مسجل.
        [two] شخصان مسجلان.
        [few] { $n } أشخاص مسجلون.
       *[other] { $n } شخصا مسجلا.
    }
programme-cancel-waiting =
    { $n ->
        [0] لا أحد ينتظر.
        [one] شخص واحد ينتظر.
        [two] شخصان ينتظران.
        [few] { $n } أشخاص ينتظرون.
       *[other] { $n } شخصا ينتظرون.
    }
programme-cancel-told = يُخبر كل شخص بالوسيلة التي اختارها. الرسالة التي خرجت لا تعود، حتى لو تراجعتم بعد ذلك.
programme-cancel-nobody = لا أحد مسجل. كل شيء يُلغى خلال ثلاثين يوما.
programme-cancel-not = عدم الإلغاء

## البحث

programme-search-title = بحث
programme-search-for = «{ $x }»
programme-search-ask = اكتبوا اسما أو رقما أو نشاطا في الخانة أعلاه.
programme-search-people = الأشخاص
programme-search-activities = الأنشطة
programme-search-no-person = لا أحد بهذا الاسم.
programme-search-no-activity = لا نشاط بهذا الاسم.
programme-search-more = عرض كل الأشخاص
programme-search-years =
    { $n ->
        [one] سنة واحدة
        [two] سنتان
        [few] { $n } سنوات
       *[other] { $n } سنة
    }

programme-hub-rights = حقوقي
programme-hub-rights-lead = موعد، تذكير، شخص يساعدكم.
programme-hub-learn = التعلّم
programme-hub-learn-lead = على مهلكم، ومعكم من يساعدكم.
programme-hub-take-part = المشاركة
programme-hub-take-part-lead = قولوا ما تحتاجون إليه، قدّموا فكرة، وتابعوا ما يصير إليها.

# used by prefix: programme-kit-activity
programme-kit-activity = نشاط
programme-kit-activity-kind = نوع النشاط
programme-kit-activity-kind-weekly = كل أسبوع
programme-kit-activity-kind-one-off = مرة واحدة
programme-kit-activity-kind-course = درس أو دورة
programme-kit-activity-kind-outing = خروج
programme-kit-activity-kind-repair-cafe = مقهى الإصلاح
programme-kit-activity-kind-school-support = دعم مدرسي
programme-kit-activity-kind-other = غير ذلك
programme-kit-activity-summary = في سطرين
programme-kit-activity-body = الوصف
programme-kit-activity-min-age = ابتداءً من أي عمر
programme-kit-activity-max-age = حتى أي عمر
programme-kit-activity-audience = لمن
programme-kit-activity-presence = أين يجري
programme-kit-activity-presence-on-site = في المكان
programme-kit-activity-presence-remote = عن بعد
programme-kit-activity-presence-both = في المكان وعن بعد
programme-kit-activity-price = السعر بالكلمات
programme-kit-activity-is-free = مجاني
programme-kit-activity-fees = الأسعار
programme-kit-activity-up-to = الحصة العائلية حتى (بالسنتيم)
programme-kit-activity-fee = السعر (بالسنتيم)
programme-kit-activity-fee-unit = ما الذي يشمله السعر
programme-kit-activity-fee-unit-season = الموسم كله
programme-kit-activity-fee-unit-session = حصة واحدة
programme-kit-activity-enrolment = التسجيل
programme-kit-activity-enrolment-none = بلا تسجيل
programme-kit-activity-enrolment-list = بالتسجيل
programme-kit-activity-capacity = عدد الأماكن
programme-kit-activity-has-waiting-list = قائمة انتظار
programme-kit-activity-pieces = ما يُحضر معك
programme-pack-agenda = المواعيد
programme-pack-coming = الأيام الـ{ $n } القادمة
programme-pack-empty = لا شيء مبرمج في هذه الأيام. اسألوا في الاستقبال.
