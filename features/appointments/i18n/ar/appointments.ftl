appointments-door = أوقات الاستقبال
appointments-door-public = المواعيد
appointments-door-public-note = اختاروا يومًا وساعة، من دون حساب.
appointments-plain = موعد
appointments-someone = شخص
appointments-board = لوحة اليوم
appointments-board-title = أوقات الاستقبال: { $x }
appointments-board-summary = المنتظرون: { $n }. في الصف: { $waiting }.
appointments-board-caption = مواعيد اليوم حسب الساعة
appointments-board-empty = لا مواعيد في هذا اليوم.
appointments-expected = بموعد
appointments-queue = بدون موعد
appointments-queue-caption = صف اليوم حسب الرقم
appointments-queue-past = من تم استقبالهم أو ذهبوا
appointments-book = حجز موعد
appointments-day-before = اليوم السابق
appointments-day-after = اليوم التالي
appointments-today = اليوم
appointments-hour = الساعة
appointments-name = الاسم
appointments-with = مع
appointments-with-x = مع { $x }
appointments-at-with = { $x }، مع { $who }
appointments-place = أين
appointments-when = متى
appointments-reason = لماذا
appointments-state = الحالة
appointments-say = ما يقال
appointments-code = الرمز
appointments-taken = الحجز
appointments-phone = الهاتف
appointments-email = البريد الإلكتروني
appointments-number = الرقم
appointments-arrived-at = وصل في { $x }
# used by prefix: appointments-state-
appointments-state-unknown = منتظر
appointments-state-seen = تم استقباله
appointments-state-excused = اعتذر
appointments-state-revoked = ألغاه المركز
appointments-state-noshow = لم يأت
# used by prefix: appointments-origin-
appointments-origin-desk = في الاستقبال
appointments-origin-phone = بالهاتف
appointments-origin-web = عبر الإنترنت
appointments-origin-walk-in = بدون موعد
# used by prefix: appointments-ticket-
appointments-ticket-waiting = ينتظر
appointments-ticket-called = نودي عليه
appointments-ticket-seen = تم استقباله
appointments-ticket-left = ذهب
appointments-mark-arrived = وصل
appointments-mark-not-arrived = لم يصل بعد
appointments-mark-seen = تم استقباله
appointments-mark-excused = اعتذر
appointments-mark-noshow = لم يأت
appointments-mark-revoked = المركز يلغي
appointments-mark-unknown = الرجوع
appointments-mark-left = ذهب
appointments-mark-waiting = إعادته إلى الصف
appointments-ticket-receive = الاستقبال الآن
appointments-call-next = مناداة التالي
appointments-nobody-waits = لا أحد ينتظر.
appointments-called = ننادي الرقم { $n }.
appointments-given = أعطوا الرقم { $n }.
appointments-since = منذ { $x }
appointments-new-ticket = شخص يصل بدون موعد
appointments-ticket-name = الاسم
appointments-ticket-hint = الاسم الأول يكفي، والرقم وحده أيضا.
appointments-no-reason = بدون تحديد
appointments-give-number = إعطاء رقم
appointments-hand-over-title = مواعيد تُسلَّم لغيره
appointments-hand-over-lead = من كان سيستقبل لم يعد في الفريق. سلّموا مواعيده لغيره: لا تتغير الساعة ولا المكان.
appointments-hand-over-empty = لا مواعيد تُسلَّم.
appointments-hand-over-to = تسليم إلى
appointments-hand-over-give = تسليم هذه المواعيد
appointments-hand-over-waiting = { $n ->
    [zero] لا موعد ينتظر شخصًا آخر.
    [one] موعد واحد ينتظر شخصًا آخر.
    [two] موعدان ينتظران شخصًا آخر.
    [few] { $n } مواعيد تنتظر شخصًا آخر.
   *[other] { $n } موعدًا ينتظر شخصًا آخر.
  }
appointments-week = الأسبوع
appointments-week-title = أسبوع { $x }
appointments-week-before = الأسبوع السابق
appointments-week-after = الأسبوع التالي
appointments-week-empty = لا مواعيد في هذا الأسبوع.
appointments-print = طباعة اليوم
appointments-print-title = استقبال { $x }
appointments-export-xlsx = آخر 30 يوما (جدول)
appointments-export-csv = آخر 30 يوما (CSV)
appointments-settings = إعدادات الاستقبال

appointments-desk-why = 1. لماذا؟
appointments-desk-who = 2. من؟
appointments-desk-take = 3. متى؟
appointments-from-day = ابتداء من
appointments-see-times = عرض الساعات المتاحة
appointments-no-time-desk = لا وقت متاح خلال 60 يوما. اختاروا يوما آخر أو أضيفوا فترة.
appointments-no-motive = يلزم أولا سبب وفترة استقبال.
appointments-time = ساعة متاحة
appointments-new-time = الساعة الجديدة
appointments-find-label = الاسم أو الهاتف
appointments-find = بحث
appointments-find-more = يوجد غيرهم. اكتبوا حروفا أكثر.
appointments-find-nobody = لا أحد بهذا الاسم. اكتبوا الاسم الأول واسم العائلة والهاتف.
appointments-first-name = الاسم الأول
appointments-last-name = اسم العائلة
appointments-told-by = الإخبار
appointments-way-none = بدون رسالة
appointments-way-none-note = تكتبون اليوم والرمز عندكم.
appointments-way-sms = برسالة قصيرة
appointments-way-email = بالبريد الإلكتروني
appointments-take = حجز هذا الموعد
appointments-facts = الموعد
appointments-person-page = عرض صفحة الشخص
appointments-move = تغيير الساعة
appointments-move-here = التغيير إلى هذه الساعة

appointments-motives = الأسباب
appointments-motives-empty = لا أسباب بعد. السبب يقول لماذا يأتي الناس وكم يستغرق ذلك.
appointments-motive-name = اسم السبب
appointments-motive-where = مكان الموعد
appointments-motive-for = من يمكنه الحجز
appointments-motive-retire = حفظ هذا السبب جانبا
appointments-new-motive = سبب جديد
appointments-neutral-name = اسم محايد
appointments-neutral-hint = ما تقوله الشاشات المشتركة والرسائل. مثلا: «موعد مع فابريس».
appointments-kind-hint = لا يتغير بعد ذلك.
# used by prefix: appointments-kind-
appointments-kind-public-office = في المكان
appointments-kind-phone = بالهاتف
appointments-kind-home = في البيت
appointments-kind-visio = بالفيديو
appointments-kind-and-minutes = { $x }، { $n } دقيقة
# used by prefix: appointments-bookable-
appointments-bookable-agents = الفريق فقط
appointments-bookable-invited = من لديه العنوان
appointments-bookable-everyone = الجميع
appointments-visibility = ما نعرضه
# used by prefix: appointments-visibility-
appointments-visibility-visible-and-notified = نعرض ونخبر
appointments-visibility-visible-and-notified-note = تأكيد فورا، وتذكير قبل يومين.
appointments-visibility-visible-not-notified = نعرض دون رسالة
appointments-visibility-visible-not-notified-note = لا شيء يخرج من المركز.
appointments-visibility-invisible = لا نعرض شيئا
appointments-visibility-invisible-note = للأشخاص المعرضين للخطر. لا رسالة، ولا اسم على اللوحة، ولا شيء في صفحة الشخص.
appointments-visibility-silent-short = دون رسالة
appointments-visibility-invisible-short = غير ظاهر
appointments-minutes = المدة بالدقائق
appointments-places = كم شخصًا معًا
appointments-places-hint = 1: يُستقبل كل شخص وحده. من 2 إلى 60: موعد جماعي، ساعة واحدة لعدة أشخاص.
appointments-places-left = { $n ->
    [zero] لا مكان
    [one] مكان واحد
    [two] مكانان
    [few] { $n } أماكن
   *[other] { $n } مكانًا
  }
appointments-together = عدد الأشخاص معًا: { $n }
appointments-together-title = من يأتي في هذه الساعة
appointments-together-count = المسجلون: { $n }، الأماكن: { $x }.
appointments-min-lead = على الأبعد، دقائق قبل الموعد
appointments-max-lead = على الأقرب، أيام قبل الموعد
appointments-restriction = ما يقال قبل
appointments-restriction-hint = ما يجب معرفته لاختيار هذا السبب.
appointments-instruction = ما يقال بعد
appointments-instruction-hint = ما يجب إحضاره، وأين يرن الجرس.
appointments-limits = القواعد
appointments-follow-up = فقط مع الشخص المرافق
appointments-cancellable = يمكن للشخص أن يلغي وحده
appointments-editable = يمكن للشخص أن يغير الساعة وحده
appointments-cancel-hours = الإلغاء: ساعات قبل
appointments-edit-days = تغيير الساعة: أيام قبل
appointments-keep = حفظ
appointments-invitation = العنوان الذي يعطى:

appointments-openings = فترات الاستقبال
appointments-openings-empty = لا فترات بعد. الفترة تقول من يستقبل وأين ومتى.
appointments-who-where = من وأين
appointments-new-opening = فترة جديدة
appointments-edit-opening = تغيير الفترة
appointments-opening-retire = حفظ هذه الفترة جانبا
appointments-opening-needs-motive = اكتبوا سببا أولا.
appointments-volunteer = متطوع بدون حساب
appointments-volunteer-name = اسم المتطوع
appointments-volunteer-hint = إذا اخترتم متطوعا بدون حساب.
appointments-other-place = مكان آخر
appointments-other-place-hint = بلدية أو قاعة أو شريك في القرية.
appointments-equipment = الجهاز
appointments-equipment-hint = ماسح أو طابعة: لا تستعمله فترتان في الوقت نفسه.
appointments-weekdays = الأيام
appointments-interval = الوتيرة
appointments-every-weeks = { $n ->
    [1] كل أسبوع
    [2] كل أسبوعين
    [3] كل ثلاثة أسابيع
   *[other] كل أربعة أسابيع
  }
appointments-start = البداية
appointments-end = النهاية
appointments-hour-hint = مثلا: 14:00
appointments-first-day = اليوم الأول
appointments-last-day = اليوم الأخير
appointments-date-hint = مثلا: 24/11/2026
appointments-closings = الإغلاق
appointments-closings-hint = أيام العطل الرسمية مغلقة دائما.
appointments-school = مغلق خلال العطل المدرسية
appointments-except = ما عدا هذه الأيام
appointments-except-hint = يوم في كل سطر.
appointments-absences = الغياب
appointments-absences-empty = لا غياب قادم.
appointments-absent = من
appointments-absence-from = اليوم الأول
appointments-absence-to = اليوم الأخير
appointments-absence-hour-from = من (الساعة)
appointments-absence-hour-to = إلى (الساعة)
appointments-absence-hour-hint = بدون ساعة، اليوم كله.
appointments-absence-add = تسجيل الغياب
appointments-absence-remove = إزالة
appointments-from-to = { $x } – { $to }
appointments-feeds = التقاويم
appointments-feeds-text = يمكن لكل واحد متابعة مواعيده في تقويم هاتفه.
appointments-feed-draw = إعطاء عنوان
appointments-feed-again = إعطاء عنوان جديد
appointments-feed-name = مواعيد { $x }
appointments-feed-title = عنوان التقويم
appointments-feed-text = أضيفوا هذا العنوان إلى تقويمكم كاشتراك.
appointments-feed-secret = لن يعرض مرة أخرى. من لديه العنوان يرى الساعات والأماكن، ولا يرى الأسماء أبدا.
appointments-hooks = برامج يجري إعلامها
appointments-hooks-text = يمكن لبرنامج آخر في المركز أن يعلم بأخذ موعد أو نقله أو تغييره. لا يتلقى أي اسم.
appointments-hooks-empty = لا برنامج يجري إعلامه.
appointments-hook-url = عنوان البرنامج
appointments-hook-url-hint = يبدأ بـ https://
appointments-hook-add = إعلام هذا البرنامج
appointments-hook-remove = إيقاف الإعلام
appointments-hook-lost = { $n ->
    [zero] لم تضع أي رسالة.
    [one] رسالة واحدة لم يمكن إيصالها.
    [two] رسالتان لم يمكن إيصالهما.
    [few] { $n } رسائل لم يمكن إيصالها.
   *[other] { $n } رسالة لم يمكن إيصالها.
  }
appointments-hook-title = أُضيف البرنامج
appointments-hook-secret = سرّه
appointments-hook-secret-text = أعطوه لمن يعتني بالبرنامج. لن يظهر مرة أخرى.

appointments-public-title = حجز موعد
appointments-public-lead = لماذا تأتون؟
appointments-public-empty = لا مواعيد عبر الإنترنت حاليا. تعالوا إلى الاستقبال أو اتصلوا بالهاتف.
appointments-public-mine = لدي موعد
appointments-by-phone = تفضلون الهاتف؟
appointments-where-title = أين، ومع من؟
appointments-any = لا يهم
appointments-any-note = عرض كل الساعات
appointments-nobody-receives = لا أحد يستقبل لهذا السبب حاليا.
appointments-days-title = أي يوم، وأي ساعة؟
appointments-earlier = قبل
appointments-later = بعد
appointments-soonest = كل شيء محجوز في هذه الأيام. أول ساعة متاحة: { $x }.
appointments-see-soonest = عرض هذا اليوم
appointments-no-time = لا توجد ساعة متاحة حاليا. اتصلوا بنا.
appointments-who-title = من سيأتي؟
appointments-told-question = كيف نخبركم؟
appointments-told-hint = نؤكد الموعد، ثم نذكركم قبل يومين.
appointments-phone-hint = 10 أرقام
appointments-told-sms = برسالة قصيرة إلى { $x }
appointments-told-email = بالبريد الإلكتروني إلى { $x }
appointments-told-none = لا رسالة: اكتبوا اليوم والرمز.
appointments-your-name = اسمكم
appointments-check-title = هل كل شيء صحيح؟
appointments-done-title = تم
appointments-done-text = موعدكم: { $x }.
appointments-done-code = رمزكم: { $x }
appointments-done-reminder = تصلكم رسالة، ثم تذكير قبل يومين.
appointments-mine-title = موعدكم
appointments-mine-off = الموعد ملغى
appointments-move-mine = تغيير اليوم أو الساعة
appointments-move-mine-title = اختيار ساعة أخرى
appointments-cancel-mine = إلغاء هذا الموعد
appointments-too-late = للتغيير أو الإلغاء الآن، اتصلوا بنا.
appointments-earlier-ask = أخبروني إذا توفرت ساعة أقرب
appointments-earlier-on = نخبركم إذا توفرت ساعة أقرب.
appointments-earlier-stop = لا تخبروني بعد الآن
appointments-find-title = البحث عن موعدكم
appointments-your-code = رمزكم
appointments-code-hint = 8 رموز، مثلا BCDF-2345
appointments-own-file = المواعيد
appointments-own-file-empty = لا مواعيد قادمة.
appointments-own-file-more = حجز موعد

appointments-refusal-name-missing = اكتبوا اسما.
appointments-refusal-name-long = الاسم أطول من 80 حرفا. اجعلوه أقصر.
appointments-refusal-name-taken = هذا السبب موجود لهذا المكان. اختاروا اسما آخر.
appointments-refusal-minutes = المدة من 5 إلى 480 دقيقة.
appointments-refusal-places = عدد الأشخاص معًا من 1 إلى 60.
appointments-refusal-together-home = في البيت يُستقبل كل شخص وحده: اكتبوا 1.
appointments-refusal-lead-short = على الأبعد: 30 دقيقة قبل الموعد، وأقل من الحد الأقرب.
appointments-refusal-lead-long = على الأقرب: من يوم إلى 366 يوما قبل الموعد.
appointments-refusal-limit = اكتبوا رقما، 0 أو أكثر.
appointments-refusal-words-long = النص أطول من 600 حرف. اجعلوه أقصر.
appointments-refusal-follow-up = المتابعة تحجز مع الفريق فقط.
appointments-refusal-invisible = السبب غير الظاهر يحجز مع الفريق فقط.
appointments-refusal-place = قولوا أين.
appointments-refusal-motives = اختاروا سببا واحدا على الأقل.
appointments-refusal-agenda = اختاروا من يستقبل، أو اكتبوا اسم المتطوع.
appointments-refusal-day = اكتبوا اليوم، مثلا 24/11/2026.
appointments-refusal-hours = اكتبوا ساعة البداية، ثم ساعة نهاية بعدها.
appointments-refusal-ends-before = اليوم الأخير قبل اليوم الأول.
appointments-refusal-no-date = لا يوم يطابق. اختاروا يوما من أيام الأسبوع على الأقل.
appointments-refusal-too-many-dates = هذا أكثر من 400 يوم. اختاروا يوما أخيرا أقرب.
appointments-refusal-interval = اختاروا وتيرة.
appointments-refusal-school = العطل المدرسية غير معروفة إلى ذلك التاريخ. اختاروا يوما أخيرا أقرب.
appointments-refusal-absence = الغياب ينتهي بعد بدايته، ولم يمض بعد.
appointments-refusal-motive = اختاروا لماذا.
appointments-refusal-motive-closed = هذا الموعد يحجز في الاستقبال أو بالهاتف.
appointments-refusal-slot-missing = اختاروا ساعة.
appointments-refusal-slot-taken = حجزت هذه الساعة للتو. اختاروا ساعة أخرى.
appointments-refusal-who = الاسم غير مقروء. اكتبوا الاسم الأول واسم العائلة.
appointments-refusal-first-name = اكتبوا الاسم الأول.
appointments-refusal-last-name = اكتبوا اسم العائلة.
appointments-refusal-phone = اكتبوا رقما من 10 أرقام. للرسالة القصيرة، رقم هاتف محمول.
appointments-refusal-email = اكتبوا عنوان البريد الإلكتروني كاملا.
appointments-refusal-way = اختاروا كيف نخبركم.
appointments-refusal-too-many = لديكم ثلاثة مواعيد قادمة. لموعد آخر، اتصلوا بنا.
appointments-refusal-over = تغير هذا الموعد في هذه الأثناء. هذه حالته.
appointments-refusal-late-cancel = فات وقت الإلغاء هنا. اتصلوا بنا.
appointments-refusal-late-move = فات وقت التغيير هنا. اتصلوا بنا.
appointments-refusal-nobody-waits = لا أحد ينتظر.
appointments-refusal-code = هذا الرمز غير معروف هنا. تحققوا من الرموز الثمانية.
appointments-refusal-too-many-tries = جُرّبت رموز كثيرة. انتظروا ربع ساعة، أو اتصلوا بنا.
appointments-refusal-number-needed = في ذلك اليوم يجب ترك رقم هاتف أو عنوان بريد إلكتروني. أو اتصلوا بنا.
appointments-refusal-first-visit = تأتي المتابعة بعد لقاء أول. ابحثوا عن الشخص، أو اختاروا سببًا آخر.
appointments-refusal-no-time-today = لم تبق ساعة متاحة اليوم. خذوا موعدًا في يوم آخر.
appointments-refusal-nobody-free = هذا الشخص غير متاح في أي من هذه الساعات. اختاروا غيره، أو غيّروا الساعات واحدة واحدة.
appointments-refusal-comes-already = لهذا الشخص مكان في هذه الساعة من قبل.
appointments-refusal-hook = اكتبوا عنوانًا يبدأ بـ https:// ويمكن الوصول إليه من الإنترنت.

appointments-notice-confirmed-subject = موعدكم: { $when }
appointments-notice-confirmed-text =
    مرحبا { $name }،

    تم حجز موعدكم: { $when }، { $place }.
    { $what }

    رمزكم: { $code }
    للتغيير أو الإلغاء: { $url }
    أو بالهاتف: { $phone }

    { $centre }
appointments-notice-confirmed-sms = تم حجز الموعد: { $when }، { $place }. للتغيير أو الإلغاء: { $url } أو { $phone }. { $centre }
appointments-notice-moved-subject = ساعة جديدة: { $when }
appointments-notice-moved-text =
    مرحبا { $name }،

    تغيرت ساعة موعدكم: { $when }، { $place }.

    رمزكم: { $code }
    للتغيير أو الإلغاء: { $url }
    أو بالهاتف: { $phone }

    { $centre }
appointments-notice-moved-sms = ساعة جديدة: { $when }، { $place }. للتغيير أو الإلغاء: { $url } أو { $phone }. { $centre }
appointments-notice-cancelled-subject = الموعد ملغى: { $when }
appointments-notice-cancelled-text =
    مرحبا { $name }،

    نضطر إلى إلغاء موعدكم: { $when }، { $place }.
    لحجز موعد آخر، اتصلوا على: { $phone }

    { $centre }
appointments-notice-cancelled-sms = نضطر إلى إلغاء موعدكم: { $when }. لموعد آخر: { $phone }. { $centre }
appointments-notice-restored-subject = موعدكم قائم: { $when }
appointments-notice-restored-text =
    مرحبا { $name }،

    كنا قد ألغينا موعدكم. وهو قائم فعلًا: { $when }، { $place }.

    رمزكم: { $code }
    للتغيير أو الإلغاء: { $url }
    أو اتصلوا: { $phone }

    { $centre }
appointments-notice-restored-sms = موعدكم قائم: { $when }، { $place }. للتغيير أو الإلغاء: { $url } أو { $phone }. { $centre }
appointments-notice-reminder-subject = تذكير: موعد { $when }
appointments-notice-reminder-text =
    مرحبا { $name }،

    لديكم موعد { $when }، { $place }.

    رمزكم: { $code }
    للتغيير أو الإلغاء: { $url }
    أو بالهاتف: { $phone }

    { $centre }
appointments-notice-reminder-sms = تذكير: موعد { $when }، { $place }. للتغيير أو الإلغاء: { $url } أو { $phone }. { $centre }

appointments-notice-earlier-subject = توفرت ساعة أقرب
appointments-notice-earlier-text =
    مرحبا { $name }،

    توفرت ساعة قبل موعدكم { $when }.
    لأخذها: { $url }
    أو بالهاتف: { $phone }

    إذا لم تفعلوا شيئا، يبقى موعدكم كما هو.

    { $centre }
appointments-notice-earlier-sms = توفرت ساعة قبل موعدكم { $when }. لأخذها: { $url } أو { $phone }. وإلا لا يتغير شيء. { $centre }

appointments-op-motive = سبب جديد للمواعيد: { $x }
appointments-op-motive-change = تغيير السبب: { $x }
appointments-op-motive-away = حفظ السبب جانبا: { $x }
appointments-op-opening = فترة جديدة: { $x }
appointments-op-opening-change = تغيير الفترة: { $x }
appointments-op-opening-away = حفظ الفترة جانبا: { $x }
appointments-op-absence = تسجيل غياب: { $x }
appointments-op-absence-away = إزالة غياب
appointments-op-feed = عنوان تقويم جديد
appointments-op-book = حجز موعد
appointments-op-told = الرسالة جاهزة للإرسال.
appointments-op-cancel = إلغاء الموعد من الشخص
appointments-op-wait = طلب ساعة أقرب
appointments-op-move = نقل موعد
appointments-op-remind = تذكير بموعد
appointments-op-ticket = إعطاء رقم
appointments-op-call = مناداة الرقم التالي
appointments-op-ticket-mark = تحديث الصف
appointments-op-receive = استُقبل شخص من الطابور
appointments-op-hand-over = سُلّمت المواعيد إلى { $x }
appointments-op-hook = برنامج يُعلَم بالمواعيد
appointments-op-hook-away = برنامج لم يعد يُعلَم
appointments-hidden-motive = سبب محمي
appointments-op-demo = استقبال العرض التجريبي
# used by prefix: appointments-op-mark-
appointments-op-mark-arrived = تسجيل وصول
appointments-op-mark-not-arrived = إزالة وصول
appointments-op-mark-seen = تم استقبال شخص
appointments-op-mark-excused = اعتذار عن موعد
appointments-op-mark-noshow = شخص لم يأت
appointments-op-mark-revoked = ألغى المركز الموعد
appointments-op-mark-unknown = الموعد منتظر من جديد

appointments-sheet-name = المواعيد
appointments-sheet-counts = الأعداد
appointments-sheet-day = اليوم
appointments-sheet-hour = الساعة
appointments-sheet-motive = السبب
appointments-sheet-agenda = مع
appointments-sheet-place = المكان
appointments-sheet-state = الحالة
appointments-sheet-origin = الحجز
appointments-held = المواعيد
appointments-held-tickets = صف الانتظار
appointments-held-place = المكان
appointments-retention = المواعيد الماضية: بدون الأسماء بعد ذلك
