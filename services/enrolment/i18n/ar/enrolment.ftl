### التسجيل، وانتظار مكان، والحضور، والدفع.

## كلمات شائعة
enrolment-door = التسجيلات
enrolment-and = { $a } و{ $b }
enrolment-yes = نعم
enrolment-no = لا
enrolment-agree = أوافق
enrolment-years =
    { $n ->
        [one] سنة واحدة
        [two] سنتان
        [few] { $n } سنوات
       *[other] { $n } سنة
    }
enrolment-person-age =
    { $n ->
        [0] ‏{ $who }، أقل من سنة
        [one] ‏{ $who }، سنة واحدة
        [two] ‏{ $who }، سنتان
        [few] ‏{ $who }، { $n } سنوات
       *[other] ‏{ $who }، { $n } سنة
    }
enrolment-what = النشاط
enrolment-who = من
enrolment-where = أين
enrolment-when = متى
enrolment-price = السعر
enrolment-pieces = ما يجب إحضاره
enrolment-told = لإخباركم
enrolment-adult = الشخص البالغ
enrolment-free = مجاني
enrolment-fee-range = من { $low } إلى { $high }، حسب دخلكم
enrolment-fee-each = المجموع { $total }: { $each } لكل شخص
enrolment-fee-for-season = { $x } (لكل الحصص معا)
enrolment-fee-for-session = { $x } (عن كل حصة)
enrolment-held-fee-unit = ما يشمله هذا المبلغ
# used by prefix: enrolment-fee_unit-
enrolment-fee_unit-season = كل الحصص معا
enrolment-fee_unit-session = حصة واحدة
enrolment-fee-to-settle = يُحدد في الاستقبال
enrolment-fee-range-to-settle = { $x } (لكل شخص)، يُحدد في الاستقبال
enrolment-paid = مدفوع
enrolment-remains = بقي { $x }
enrolment-by-sms = برسالة قصيرة، { $x }
enrolment-by-call = بالهاتف، { $x }
enrolment-by-email = بالبريد الإلكتروني، { $x }
enrolment-by-letter = برسالة بريدية: { $x }
enrolment-by-desk = في الاستقبال
enrolment-by-phone = يمكنكم التسجيل أيضا بالهاتف:

## الأماكن
enrolment-standing-open = توجد أماكن
enrolment-standing-waiting = لا يوجد مكان. يمكن الانتظار
enrolment-standing-full = لا يوجد مكان
enrolment-standing-closed = انتهى التسجيل
enrolment-standing-cancelled = ملغى
enrolment-standing-not-yet = التسجيل ابتداء من { $when }
enrolment-seats-taken =
    { $n ->
        [0] لم يسجل أحد
        [one] مكان واحد محجوز
        [two] مكانان محجوزان
        [few] { $n } أماكن محجوزة
       *[other] { $n } مكانا محجوزا
    }
enrolment-seats-left =
    { $n ->
        [0] لا يوجد مكان
        [one] بقي مكان واحد
        [two] بقي مكانان
        [few] بقيت { $n } أماكن
       *[other] بقي { $n } مكانا
    }
enrolment-seats-waiting =
    { $n ->
        [one] شخص واحد ينتظر
        [two] شخصان ينتظران
        [few] { $n } أشخاص ينتظرون
       *[other] { $n } شخصا ينتظرون
    }
enrolment-state-confirmed = لديه مكان
enrolment-state-waiting = ينتظر مكانا
enrolment-state-offered = عُرض عليه مكان
enrolment-state-offered-until = المكان محفوظ حتى { $when }
enrolment-state-cancelled = ملغى
enrolment-state-expired = انتقل المكان إلى الشخص التالي
enrolment-state-unplaced = لم يتوفر مكان
enrolment-state-doubled = كان في القائمة من قبل

## الشاشة الأولى
enrolment-start-title = هل لديكم بطاقة المركز؟
enrolment-start-hint = مع بطاقتكم، تكتبون أقل.
enrolment-start-waiting = لا يوجد مكان. يمكنكم الانتظار.
enrolment-code-label = الكلمات الثلاث على بطاقتكم
enrolment-card-hint = هي مكتوبة بحروف كبيرة. لا تهم الحركات ولا الحروف الكبيرة. يصلح أيضا رمز من ثماني علامات وصلكم في رسالة.
enrolment-start-practice = للتدرّب، اكتبوا: {"\u2066"}soleil jardin tambour{"\u2069"}، ثم {"\u2066"}{ $day }{"\u2069"}
enrolment-code-hint = ثمانية حروف وأرقام. مثلا: {"\u2066"}BCDF-2345{"\u2069"}
enrolment-birth-of-one-hint = تاريخ ميلادكم، أو تاريخ ميلاد فرد من عائلتكم. مثلا: 24/11/2015
enrolment-start-new-hint = ليس لديكم بطاقة، أو تأتون لأول مرة؟
enrolment-start-new = المتابعة بدون بطاقة
enrolment-came-late = غبتم أكثر من ساعتين. لحمايتكم، مُحيت إجاباتكم. لنبدأ من جديد.
enrolment-have-code = لدي رمز تسجيل

## قائمة مغلقة
enrolment-closed-not-yet-title = لم يبدأ التسجيل بعد
enrolment-closed-full-title = لا يوجد مكان
enrolment-closed-full-text = كل الأماكن محجوزة. هناك أنشطة أخرى في البرنامج.
enrolment-closed-over-title = انتهى التسجيل
enrolment-closed-over-text = لم يعد التسجيل ممكنا هنا. اتصلوا بنا: قد يكون هناك موعد آخر.
enrolment-closed-cancelled-title = النشاط ملغى
enrolment-closed-cancelled-text = لن يقام النشاط. إليكم ما يمكنكم فعله بدلا منه.
enrolment-see-programme = انظروا البرنامج

## من سيأتي
enrolment-who-title = من سيأتي؟
enrolment-who-hint = يمكنكم اختيار عدة أشخاص.
enrolment-add-person = إضافة شخص
enrolment-first-person = الشخص الذي سيأتي
enrolment-other-person = شخص آخر
enrolment-first-name = الاسم الشخصي
enrolment-last-name = اسم العائلة
enrolment-birth-label = تاريخ الميلاد
enrolment-birth-hint = مثلا: 24/11/2015
enrolment-already-there = موجود في القائمة.
enrolment-begins-at =
    { $n ->
        [one] ابتداء من سنة واحدة.
        [two] ابتداء من سنتين.
        [few] ابتداء من { $n } سنوات.
       *[other] ابتداء من { $n } سنة.
    }
enrolment-ends-at =
    { $n ->
        [one] حتى سنة واحدة.
        [two] حتى سنتين.
        [few] حتى { $n } سنوات.
       *[other] حتى { $n } سنة.
    }
enrolment-change-person = تغيير ما كُتب
enrolment-take-out = حذف { $x }
enrolment-go-without = المتابعة بدون { $x }
enrolment-see-for = أنشطة أخرى لـ { $x }

## أسئلة
enrolment-questions-title = بعض الأسئلة
enrolment-only-if = فقط إذا أجبتم «{ $answer }» عن «{ $x }».
enrolment-question-retired = ‏{ $x } (سؤال محذوف)
enrolment-save-answers = حفظ هذه الإجابات

## الإخبار
enrolment-tell-title = كيف نخبركم؟
enrolment-way-sms = برسالة قصيرة
enrolment-mobile-label = رقم هاتفكم المحمول
enrolment-mobile-hint = مثلا: {"\u2066"}06 39 98 12 34{"\u2069"}
enrolment-way-email = بالبريد الإلكتروني
enrolment-email-label = عنوان بريدكم الإلكتروني
enrolment-email-hint = مثلا: {"\u2066"}nadia@exemple.fr{"\u2069"}
enrolment-way-call = بالهاتف
enrolment-way-call-note = يتصل بكم شخص من المركز.
enrolment-phone-label = رقم هاتفكم
enrolment-phone-hint = ثابت أو محمول
enrolment-way-letter = برسالة بريدية
enrolment-way-letter-note = تصل خلال بضعة أيام.
enrolment-address-label = عنوانكم
enrolment-address-hint = الشارع في سطر، والرمز البريدي والمدينة في السطر التالي.
enrolment-way-desk = سأمر على الاستقبال
enrolment-way-desk-note = لا نرسل شيئا. اكتبوا رمزكم.
enrolment-adult-label = اسم ولقب الشخص البالغ الذي يسجل
enrolment-adult-hint = الشخص الذي يمكننا الاتصال به.
enrolment-kept = ما كتبتموه محفوظ.

## التحقق
enrolment-check-title = هل كل شيء صحيح؟
enrolment-check-waiting =
    { $n ->
        [one] لم يبق مكان. ستكون في قائمة الانتظار.
       *[other] لم يبق مكان. ستكونون معا في قائمة الانتظار.
    }
enrolment-check-some-waiting =
    { $n ->
        [one] لا توجد أماكن كافية للجميع. في انتظار مكان: { $who }.
       *[other] لا توجد أماكن كافية للجميع. في انتظار أماكن: { $who }.
    }
enrolment-check-not-enough = لا توجد أماكن كافية للجميع. اختاروا عددا أقل من الأشخاص.
enrolment-submit =
    { $n ->
        [one] تسجيل { $who }
       *[other] تسجيل { $who }
    }
enrolment-submit-waiting = وضع { $who } في قائمة الانتظار
enrolment-check-price-changed = تغيّر السعر وأنتم تكتبون. انظروا إليه ثم أرسلوا.
enrolment-check-promise = يمكنكم التغيير أو الإلغاء بواسطة رمزكم.

## تم
enrolment-done-title = تم التسجيل
enrolment-outcome-confirmed =
    { $n ->
        [one] مكان محجوز لـ { $who }: { $list }.
       *[other] أماكن محجوزة لـ { $who }: { $list }.
    }
enrolment-outcome-waiting =
    { $n ->
        [one] ‏{ $who } في قائمة الانتظار: { $list }.
       *[other] ‏{ $who } في قائمة الانتظار: { $list }.
    }
enrolment-outcome-offered =
    { $n ->
        [one] مكان محفوظ لـ { $who }: { $list }.
       *[other] أماكن محفوظة لـ { $who }: { $list }.
    }
enrolment-changed-mind = غيرتم رأيكم؟
enrolment-your-code = رمزكم هو { $x }.
enrolment-change-or-cancel = تغيير أو إلغاء
enrolment-and-now = والآن؟
enrolment-next-today = اليوم
enrolment-next-sms = تصلكم رسالة قصيرة على { $x }. لا داعي للرد.
enrolment-next-email = يصلكم بريد إلكتروني على { $x }. لا داعي للرد.
enrolment-next-call = يتصل بكم شخص على { $x }.
enrolment-next-letter = نرسل رسالة إلى عنوانكم.
enrolment-next-desk = اكتبوا رمزكم: { $x }. يعطيكم الاستقبال الورقة.
enrolment-next-place = عندما يتوفر مكان
enrolment-next-place-hours = نخبركم. يُحفظ المكان لكم 48 ساعة.
enrolment-next-place-days = نخبركم. يُحفظ المكان لكم 5 أيام.
enrolment-next-pay = قبل المجيء
enrolment-next-pay-text = ادفعوا { $x } في الاستقبال: نقدا أو بشيك.
enrolment-next-pay-settle = مروا على الاستقبال مع شهادة الحاصل العائلي. السعر حسب دخلكم.
enrolment-next-bring = ما يجب إحضاره
enrolment-next-bring-text = { $x }.
enrolment-next-first = نحن في انتظاركم.
enrolment-on-paper = على ورق
enrolment-back-to-programme = العودة إلى البرنامج

## تسجيلي
enrolment-mine-title = تسجيلي
enrolment-mine-hint = بواسطة رمزكم يمكنكم المشاهدة أو التغيير أو الإلغاء.
enrolment-mine-code = رمز تسجيلكم
enrolment-session-next = الحصة القادمة
enrolment-session-then = ثم
enrolment-session-off = حصة ملغاة
enrolment-code-of-yours = رمزكم
enrolment-offer-title = مكان متوفر لـ { $x }
enrolment-offer-text = هو محفوظ حتى { $x }. بعد ذلك ينتقل إلى الشخص التالي.
enrolment-take-place = آخذ المكان
enrolment-leave-place = أتركه
enrolment-cancel = إلغاء التسجيل
enrolment-cancel-title = الإلغاء لمن؟
enrolment-cancel-hint = يحتفظ الآخرون بأماكنهم.
enrolment-cancel-warning = ينتقل المكان إلى الشخص التالي. خلال ثلاثين يوما يمكنكم التراجع عن الإلغاء: إلى مكان شاغر، أو إلى آخر قائمة الانتظار.
enrolment-cancel-nobody = اختاروا الشخص الذي لن يأتي.
enrolment-keep = لا تغيير
enrolment-done-answers = تم. تغيرت إجاباتكم.
enrolment-done-cancel = تم الإلغاء. شكرا لإخبارنا.
enrolment-done-place = تم. المكان لكم.
enrolment-return-title = ‏{ $x }: أُلغي التسجيل
enrolment-return-place = يوجد مكان: يمكنكم استعادته خلال ثلاثين يوما بعد الإلغاء.
enrolment-return-waits = المكان مأخوذ. إذا رجعتم، تكونون في آخر قائمة الانتظار.
enrolment-return = التراجع عن الإلغاء
enrolment-done-return = تم. المكان لكم من جديد.
enrolment-done-return-waiting = تم. كان المكان مأخوذا: أنتم في آخر قائمة الانتظار.
enrolment-save-contact = احفظوا هذا الاختيار
enrolment-done-contact = تم. سنخبركم بهذه الطريقة.
enrolment-undo-contact = أعيدوا طريقة إخباري كما كانت
enrolment-done-contact-back = رجع كل شيء كما كان.

## أوراق
enrolment-receipt = التأكيد على ورق
enrolment-receipt-title = تسجيل: { $x }
enrolment-receipt-lead = للتغيير أو الإلغاء، اتصلوا:
enrolment-receipt-square = المربع الصغير يفتح تسجيلكم على الهاتف.
enrolment-receipt-payment = { $amount }، { $means }، يوم { $date }، إيصال رقم { $number }
enrolment-sheet-title = ورقة التسجيل: { $x }
enrolment-roll-title = ورقة الحضور: { $x }
enrolment-mark-letter-present = ح
enrolment-mark-letter-absent = غ
enrolment-mark-letter-excused = م

## الفريق: القوائم
enrolment-team-title = التسجيلات
enrolment-team-empty = لا توجد قائمة مفتوحة. تُفتح القائمة عند نشر نشاط بالتسجيل.
enrolment-team-over = القوائم المغلقة
enrolment-team-open = القوائم المفتوحة
enrolment-team-over-empty = لا توجد قائمة مغلقة.
enrolment-today-rolls = حضور اليوم
enrolment-team-told = طريقة الإخبار
enrolment-team-phone = الهاتف
enrolment-team-email = البريد الإلكتروني
enrolment-places = الأماكن
enrolment-new = تسجيل شخص
enrolment-roll = الحضور
enrolment-questions = الأسئلة
enrolment-enrolled = لديهم مكان
enrolment-enrolled-empty = لا أحد بعد. سجلوا أول شخص، أو انشروا صفحة النشاط.
enrolment-waiting-list = قائمة الانتظار
enrolment-waiting-hint = بالترتيب الذي ستُعرض به الأماكن.
enrolment-paper = على ورق وغيره
enrolment-sheet-print = ورقة تسجيل للطباعة
enrolment-sheet-type = نقل ورقة تسجيل
enrolment-roll-print = ورقة حضور للطباعة
enrolment-export-xlsx = جدول (XLSX)
enrolment-export-csv = جدول (CSV)
enrolment-public-page = صفحة السكان
enrolment-pages = من { $from } إلى { $to } من أصل { $all }
enrolment-money = المقبوض: { $paid } من { $due }.
enrolment-money-received = المقبوض: { $x }.
enrolment-name = الاسم
enrolment-age = العمر
enrolment-state = الحالة
enrolment-payment = الدفع
enrolment-enrolled-on = تاريخ التسجيل
enrolment-times-present = مرات الحضور

## الفريق: مجموعة
enrolment-contact = الاتصال
enrolment-code-of-group = الرمز
enrolment-made-resident = تسجيل عبر الإنترنت
enrolment-made-desk = تسجيل في الاستقبال
enrolment-made-sheet = تسجيل على ورقة
enrolment-made-program = تسجيل عبر برنامج
enrolment-take-for = أُخذ المكان
enrolment-leave-for = تُرك المكان
enrolment-priority = قبل الآخرين
enrolment-priority-reason = لماذا قبل الآخرين
enrolment-give-priority = تقديمه على الآخرين
enrolment-take-priority = إعادته إلى دوره
enrolment-settle-fee = السعر باليورو
enrolment-save = حفظ
enrolment-amount = المبلغ المقبوض باليورو
enrolment-means = الطريقة
enrolment-means-cash = نقدا
enrolment-means-cheque = شيك
enrolment-means-other = غير ذلك
enrolment-receive = تسجيل الدفع
enrolment-messages = ما قيل
enrolment-told-confirmed = مكان مؤكد: { $x }
enrolment-told-waiting = في قائمة الانتظار: { $x }
enrolment-told-offered = مكان معروض: { $x }
enrolment-told-offer-over = انتقل المكان: { $x }
enrolment-told-cancelled = تسجيل ملغى: { $x }
enrolment-told-list-cancelled = نشاط ملغى { $x }
enrolment-told-session-moved = تغيّرت الحصة: { $x }
enrolment-told-session-cancelled = أُلغيت الحصة: { $x }
enrolment-told-session-restored = أُعيدت الحصة: { $x }
enrolment-told-waiting-over = لم يتوفر مكان حتى النهاية: { $x }
enrolment-told-doubled = محاولة تسجيل ثانية: { $x }
enrolment-told-at-desk = يقال في الاستقبال
enrolment-told-by-someone = قيل مباشرة

## الفريق: من يجب إخباره، اليوم
enrolment-to-tell-title = يجب إخبارهم
enrolment-to-tell-count =
    { $n ->
        [0] أُخبر الجميع
        [one] أمر واحد يُقال
        [two] أمران يُقالان
        [few] { $n } أمور تُقال
       *[other] { $n } أمرًا يُقال
    }
enrolment-to-tell-empty = لا أحد ينتظر: قيل كل ما يجب قوله.
enrolment-to-tell-link =
    { $n ->
        [one] شخص واحد يجب إخباره مباشرة
        [two] شخصان يجب إخبارهما مباشرة
        [few] { $n } أشخاص يجب إخبارهم مباشرة
       *[other] { $n } شخصًا يجب إخبارهم مباشرة
    }
enrolment-to-say = ما يجب قوله
enrolment-to-tell-how = كيف
enrolment-to-tell-done = تمّ
enrolment-how-desk = يقال في الاستقبال: لا وسيلة للوصول إلى هذا الشخص
enrolment-how-call-or-desk = يقال في الاستقبال أو بالهاتف
enrolment-how-letter = رسالة للطباعة: { $x }
enrolment-how-letter-printed = رسالة مطبوعة للتسليم: { $x }
enrolment-how-letter-returned = عادت الرسالة: { $x }
enrolment-how-call = يجب الاتصال: هذا ما طُلب
enrolment-how-call-again = لا جواب في المرة السابقة: يُعاد الاتصال
enrolment-how-call-wrong = الرقم غير صحيح: يقال في الاستقبال
enrolment-how-email-failed = لم يصل البريد الإلكتروني إلى { $x }
enrolment-how-sms-failed = لم تصل الرسالة القصيرة إلى { $x }
enrolment-brought-dit = قيل
enrolment-brought-remise = سُلّمت الرسالة أو أُرسلت بالبريد
enrolment-brought-revenue = عادت الرسالة
enrolment-brought-sans-reponse = لا جواب
enrolment-brought-faux-numero = رقم خاطئ
enrolment-letters-title = رسائل للتسليم
enrolment-letters-print = الرسائل جاهزة للطي
enrolment-letters-done =
    { $n ->
        [one] طُبعت الرسالة
        [two] طُبعت الرسالتان
        [few] طُبعت { $n } رسائل
       *[other] طُبعت { $n } رسالة
    }
enrolment-letter-place-date = ‏{ $x }، { $day }
enrolment-today-title = تسجيلات اليوم
enrolment-today-empty = لم يسجل أحد اليوم.
enrolment-offered-title = أماكن معروضة
enrolment-offered-when = محفوظ حتى
enrolment-offered-empty = لا مكان معروض ينتظر جوابًا.

## الفريق: المكتب
enrolment-find-person = إيجاد الشخص
enrolment-find-label = الاسم أو الهاتف
enrolment-find = بحث
enrolment-find-nobody = لا أحد بهذا الاسم. تحققوا من الكتابة، أو أضيفوا الشخص.
enrolment-find-more =
    { $n ->
        [one] وشخص آخر: اكتبوا المزيد.
        [two] وشخصان آخران: اكتبوا المزيد.
        [few] و{ $n } أشخاص آخرون: اكتبوا المزيد.
       *[other] و{ $n } شخصا آخر: اكتبوا المزيد.
    }
enrolment-find-new = شخص جديد
enrolment-of-household = في العائلة
enrolment-new-person = شخص جديد
enrolment-large-print = حروف كبيرة
enrolment-contact-label = رقم أو بريد أو عنوان
enrolment-contact-hint = حسب طريقة الإخبار. لا شيء للاستقبال.
enrolment-adult-desk-hint = لطفل لا يعرف المركز الشخص البالغ المسؤول عنه.
enrolment-outside-period = التسجيل خارج الفترة
enrolment-enrol = تسجيل
enrolment-line = سطر
enrolment-sheet-hint = شخص في كل سطر، كما في الورقة. السطور الفارغة لا تحسب.
enrolment-sheet-done =
    { $n ->
        [one] سُجل شخص واحد.
        [two] سُجل شخصان.
        [few] سُجل { $n } أشخاص.
       *[other] سُجل { $n } شخصا.
    }

## الفريق: الحضور
enrolment-roll-empty = لا توجد حصة مبرمجة.
enrolment-roll-today = اليوم
enrolment-roll-next = القادمة
enrolment-roll-present =
    { $n ->
        [0] لم يأت أحد
        [one] حاضر واحد
        [two] حاضران
        [few] { $n } حاضرين
       *[other] { $n } حاضرا
    }
enrolment-mark-present = حاضر
enrolment-mark-absent = غائب
enrolment-mark-excused = معذور
enrolment-rest-present = الآخرون حاضرون

## الفريق: الأسئلة
enrolment-questions-empty = لا يوجد سؤال. الاسم وتاريخ الميلاد يكفيان غالبا.
enrolment-q-label = السؤال
enrolment-q-label-hint = جملة قصيرة. مثلا: هل لديه حساسية؟
enrolment-q-kind = الجواب
enrolment-q-choices = الأجوبة الممكنة
enrolment-q-choices-hint = جواب في كل سطر. للاختيار فقط.
enrolment-q-help = مساعدة تحت السؤال
enrolment-q-required = الجواب ضروري
enrolment-q-is-required = الجواب ضروري
enrolment-q-condition = متى يُطرح
enrolment-q-always = دائما
enrolment-q-condition-value = فقط إذا كان الجواب
enrolment-q-condition-hint = اكتبوا «oui» أو «non» أو أحد الأجوبة الممكنة.
enrolment-q-acts = الترتيب
enrolment-q-up = إلى أعلى
enrolment-q-down = إلى أسفل
enrolment-q-retire = حذف
enrolment-q-retired = سؤال محذوف، والأجوبة محفوظة
enrolment-q-add = إضافة سؤال
enrolment-q-change = تغيير السؤال
enrolment-q-answered = أجاب أشخاص. شكل الجواب لم يعد يتغير.
enrolment-kind-text = بضع كلمات
enrolment-kind-long = نص
enrolment-kind-choice = اختيار واحد
enrolment-kind-choices = عدة اختيارات
enrolment-kind-yes-no = نعم أو لا
enrolment-kind-consent = موافقة
enrolment-kind-number = عدد
enrolment-kind-date = تاريخ

## ما تم
enrolment-did-demo = تسجيلات العرض
enrolment-did-register = تسجيل { $who }: { $list }
enrolment-did-sheet = نُقلت ورقة التسجيل: { $list }
enrolment-did-end-waiting = انتهت القائمة: تم إخبار المنتظرين
enrolment-did-cancel = إلغاء تسجيل { $who }: { $list }
enrolment-did-return = تراجع عن الإلغاء، { $who }: { $list }
enrolment-did-change-contact = تغيّرت طريقة الإخبار لتسجيل
enrolment-did-take-back-contact = رجعت طريقة الإخبار كما كانت
enrolment-did-accept = أُخذ المكان، { $who }: { $list }
enrolment-did-change-answers = تغيير أجوبة تسجيل
enrolment-did-pass-on = عرض الأماكن على التالين
enrolment-did-prioritise = تقديم شخص في قائمة الانتظار
enrolment-did-unprioritise = إعادة شخص إلى دوره في قائمة الانتظار
enrolment-did-settle-fee = تحديد سعر تسجيل
enrolment-did-pay = دفع مقبوض: { $x }
enrolment-did-attendance = حضور: { $x }
enrolment-did-tell = أُخبر مباشرة: { $x }
enrolment-did-print =
    { $n ->
        [one] طُبعت رسالة واحدة
        [two] طُبعت رسالتان
        [few] طُبعت { $n } رسائل
       *[other] طُبعت { $n } رسالة
    }
enrolment-did-add-question = إضافة سؤال: { $x }
enrolment-did-change-question = تغيير سؤال: { $x }
enrolment-did-move-question = ترتيب الأسئلة
enrolment-did-retire-question = حذف سؤال
enrolment-irreversible-told = الرسائل التي أُرسلت لا تعود.
enrolment-irreversible-said = ما قيل أو طُبع لا يُسترجع.

## رفض
enrolment-refusal-list-unknown = هذه القائمة غير موجودة.
enrolment-refusal-not-yet = يبدأ التسجيل { $when }.
enrolment-refusal-closed = انتهى التسجيل.
enrolment-refusal-list-cancelled = النشاط ملغى.
enrolment-refusal-full = لا يوجد مكان: أُخذ آخر مكان الآن.
enrolment-refusal-not-enough =
    { $n ->
        [one] بقي مكان واحد. اختاروا شخصا واحدا.
        [two] بقي مكانان. اختاروا عددا أقل.
        [few] بقيت { $n } أماكن. اختاروا عددا أقل.
       *[other] بقي { $n } مكانا. اختاروا عددا أقل.
    }
enrolment-refusal-nobody = اختاروا شخصا واحدا على الأقل.
enrolment-refusal-too-many-people = اثنا عشر شخصا على الأكثر في المرة. اتصلوا بنا للمجموعات.
enrolment-refusal-one-at-a-time = هنا يُسجل شخص واحد في كل مرة.
enrolment-refusal-twice = ‏{ $who } موجود في القائمة. للتغيير، استعملوا رمزكم أو اتصلوا بنا.
enrolment-refusal-too-young =
    { $limit ->
        [one] ‏{ $who } أصغر من العمر المطلوب: ابتداء من سنة واحدة.
        [two] ‏{ $who } أصغر من العمر المطلوب: ابتداء من سنتين.
        [few] ‏{ $who } أصغر من العمر المطلوب: ابتداء من { $limit } سنوات.
       *[other] ‏{ $who } أصغر من العمر المطلوب: ابتداء من { $limit } سنة.
    }
enrolment-refusal-too-old =
    { $limit ->
        [one] ‏{ $who } أكبر من العمر المطلوب: حتى سنة واحدة.
        [two] ‏{ $who } أكبر من العمر المطلوب: حتى سنتين.
        [few] ‏{ $who } أكبر من العمر المطلوب: حتى { $limit } سنوات.
       *[other] ‏{ $who } أكبر من العمر المطلوب: حتى { $limit } سنة.
    }
enrolment-refusal-birth-missing = تاريخ ميلاد { $who } ناقص. اتصلوا بنا لإعطائه.
enrolment-refusal-first-name = اكتبوا الاسم الشخصي.
enrolment-refusal-last-name = اكتبوا اسم العائلة.
enrolment-refusal-birth-unreadable = اكتبوا اليوم والشهر والسنة. مثلا: 24/11/2015
enrolment-refusal-birth-impossible = هذا التاريخ غير ممكن. تحققوا من السنة.
enrolment-refusal-birth-no-such-day = هذا التاريخ غير موجود. تحققوا من اليوم والشهر.
enrolment-refusal-same-person = ‏{ $who } مكتوب مرتين.
enrolment-refusal-person-unknown = هذا الشخص غير معروف هنا.
enrolment-refusal-nir = يوجد هنا رقم الضمان الاجتماعي. نحن لا نحفظه أبدا. اكتبوا الاسم فقط.
enrolment-refusal-answer-nir = كُتب رقم ضمان اجتماعي في هذا الجواب. لا نحفظه أبدًا. امسحه.
enrolment-refusal-answer-missing = أجيبوا عن هذا السؤال.
enrolment-refusal-answer-invalid = هذا الجواب غير مناسب. اقرؤوا السؤال من جديد.
enrolment-refusal-way = اختاروا كيف نخبركم.
enrolment-refusal-phone-missing = اكتبوا رقم هاتفكم.
enrolment-refusal-phone =
    { $n ->
        [0] اكتبوا أرقام الهاتف العشرة.
        [10] هذا الرقم غير موجود. تحققوا من الأرقام.
       *[other] عدد الأرقام { $n }. يجب أن تكون 10.
    }
enrolment-refusal-phone-not-mobile = هذا رقم هاتف ثابت. الرسالة القصيرة تحتاج هاتفا محمولا.
enrolment-refusal-email = العنوان ناقص. مثلا: nadia@exemple.fr
enrolment-refusal-address = اكتبوا الشارع، ثم الرمز البريدي والمدينة في السطر التالي.
enrolment-refusal-adult = اكتبوا اسم ولقب الشخص البالغ.
enrolment-refusal-code = البطاقة والتاريخ لا يتوافقان. تحققوا منهما، أو تابعوا بدون بطاقة.
enrolment-refusal-word = الكلمة «{"\u2066"}{ $x }{"\u2069"}» ليست على أي بطاقة. أعيدوا قراءتها ثم حاولوا من جديد.
enrolment-refusal-name-signs = يُكتب الاسم بالحروف والمسافات والشرطات والفواصل العليا والنقاط. امحوا الباقي.
enrolment-refusal-name-long = هذا طويل جدا: 100 حرف على الأكثر.
enrolment-refusal-nothing-to-return = لم يبق هنا ما يُسترجع. للتسجيل من جديد، افتحوا صفحة النشاط أو اتصلوا بنا.
enrolment-refusal-own-code = لا نعرف هذا الرمز. تجدونه على ورقتكم أو في رسالتنا. لم تجدوه؟ اتصلوا بنا.
enrolment-refusal-own-code-missing = اكتبوا رمز تسجيلكم.
enrolment-refusal-too-many-tries = محاولات كثيرة. انتظروا ربع ساعة، أو اتصلوا بنا.
enrolment-refusal-already-over = هذا التسجيل ملغى.
enrolment-refusal-nothing-offered = لا يوجد مكان معروض الآن.
enrolment-refusal-offer-over = انتهى الوقت: انتقل المكان إلى الشخص التالي.
enrolment-refusal-priority-reason = اكتبوا لماذا يمر هذا الشخص قبل الآخرين.
enrolment-refusal-amount = اكتبوا مبلغا باليورو. مثلا: 9,50
enrolment-refusal-session = هذه الحصة لم تعد موجودة.
enrolment-refusal-stale = غيّر شخص آخر هذا التسجيل. انظروا إليه من جديد.
enrolment-refusal-title = اكتبوا العنوان.
enrolment-refusal-capacity = عدد الأماكن من 0 إلى 100000.
enrolment-refusal-capacity-below-taken =
    { $n ->
        [one] مكان واحد محجوز: لا يمكن النزول تحته.
        [two] مكانان محجوزان: لا يمكن النزول تحتهما.
        [few] { $n } أماكن محجوزة: لا يمكن النزول تحتها.
       *[other] { $n } مكانا محجوزا: لا يمكن النزول تحتها.
    }
enrolment-refusal-closes-before-opening = نهاية التسجيل قبل بدايته.
enrolment-refusal-ages-inverted = العمر الأكبر أصغر من الآخر.
enrolment-refusal-fees = جدول الأسعار من أصغر حاصل إلى أكبره. السطر الأخير بلا حد.
enrolment-refusal-question-unknown = هذا السؤال لم يعد موجودا.
enrolment-refusal-question-label = اكتبوا السؤال.
enrolment-refusal-question-choices = اكتبوا جوابين على الأقل، جواب في كل سطر.
enrolment-refusal-question-condition = السؤال الذي يعتمد عليه لم يعد يُطرح.
enrolment-refusal-question-loop = لا يمكن لسؤال أن يعتمد على نفسه، ولو عبر أسئلة أخرى.
enrolment-refusal-question-value = ليس هذا من أجوبة السؤال الآخر. اكتبوا أحد أجوبته.
enrolment-refusal-question-choice-in-use = يعتمد سؤال آخر على جواب تحذفونه. غيّروا ذلك السؤال أولا.

## رسائل
enrolment-notice-confirmed-subject = تسجيل: { $list }
enrolment-notice-confirmed-text =
    مرحبا { $name }،

    تم: { $who }. { $list }، { $when }.

    للتغيير أو الإلغاء، رمزكم { $code }:
    { $url }
    أو اتصلوا على { $phone }.

    { $centre }
enrolment-notice-confirmed-sms = { $centre }: مكان مؤكد، { $who }، { $list }. الرمز { $code }، { $url }
enrolment-notice-waiting-subject = قائمة الانتظار: { $list }
enrolment-notice-waiting-text =
    مرحبا { $name }،

    لا يوجد مكان الآن. { $who }: في قائمة الانتظار. { $list }، { $when }.
    نخبركم عندما يتوفر مكان.

    رمزكم { $code }:
    { $url }
    أو اتصلوا على { $phone }.

    { $centre }
enrolment-notice-waiting-sms = { $centre }: { $who }، قائمة الانتظار، { $list }. نخبركم عندما يتوفر مكان. الرمز { $code }
enrolment-notice-offered-subject = مكان لـ { $who }: { $list }
enrolment-notice-offered-text =
    مرحبا { $name }،

    مكان متوفر لـ { $who }: { $list }، { $when }.
    هو محفوظ حتى { $until }.

    للقبول أو الرفض:
    { $url }
    رمزكم { $code }. أو اتصلوا على { $phone }.

    { $centre }
enrolment-notice-offered-sms = { $centre }: مكان لـ { $who }، { $list }. محفوظ حتى { $until }. نعم أو لا: { $url } أو { $phone }، الرمز { $code }
enrolment-notice-offer-over-subject = انتقل المكان: { $list }
enrolment-notice-offer-over-text =
    مرحبا { $name }،

    لم يصلنا جوابكم. انتقل مكان { $who } إلى الشخص التالي: { $list }.
    هل ما زلتم ترغبون؟ اتصلوا على { $phone }.

    { $centre }
enrolment-notice-offer-over-sms = { $centre }: بدون جواب، انتقل مكان { $who } ({ $list }). اتصلوا: { $phone }
enrolment-notice-cancelled-subject = تسجيل ملغى: { $list }
enrolment-notice-cancelled-text =
    مرحبا { $name }،

    أُلغي التسجيل: { $who }. { $list }، { $when }.
    هل هذا خطأ؟ اتصلوا على { $phone }.

    { $centre }
enrolment-notice-cancelled-sms = { $centre }: أُلغي التسجيل، { $who }، { $list }. خطأ؟ { $phone }
enrolment-notice-list-cancelled-subject = ملغى: { $list }
enrolment-notice-list-cancelled-text =
    مرحبا { $name }،

    أُلغي { $list } ({ $when }).
    لإيجاد نشاط آخر، اتصلوا على { $phone }.

    { $centre }
enrolment-notice-list-cancelled-sms = { $centre }: أُلغي { $list }. اتصلوا: { $phone }
enrolment-notice-place = المكان: { $x }.
enrolment-notice-session-moved-subject = تغيير: { $list }
enrolment-notice-session-moved-text =
    مرحبًا { $name }،

    تتغيّر حصة { $was }: { $list }.
    تُعقد { $session }. { $place }
    لـ: { $who }.

    { $note }

    لا تستطيع الحضور؟ اتصل على { $phone } أو أخبرنا هنا:
    { $url }

    { $centre }
enrolment-notice-session-moved-sms = { $centre }: { $list }، تتغيّر حصة { $was }. تُعقد { $session }. { $place } { $note } سؤال: { $phone }
enrolment-notice-session-cancelled-subject = أُلغيت الحصة: { $list }
enrolment-notice-session-cancelled-text =
    مرحبًا { $name }،

    أُلغيت حصة { $was }: { $list }.
    لـ: { $who }.

    { $note }

    سؤال؟ اتصل على { $phone }.

    { $centre }
enrolment-notice-session-cancelled-sms = { $centre }: { $list }، أُلغيت حصة { $was }. { $note } سؤال: { $phone }
enrolment-notice-session-restored-subject = تُعقد الحصة: { $list }
enrolment-notice-session-restored-text =
    مرحبًا { $name }،

    تُعقد الحصة { $session }: { $list }. { $place }
    لـ: { $who }.

    { $note }

    سؤال؟ اتصل على { $phone }.

    { $centre }
enrolment-notice-session-restored-sms = { $centre }: تُعقد { $list } { $session }. { $place } { $note } سؤال: { $phone }
enrolment-notice-waiting-over-subject = لا مكان هذه المرة: { $list }
enrolment-notice-waiting-over-text =
    مرحبا { $name }،

    لم يتوفر مكان لـ { $who }: { $list }، { $when }.
    نأسف لذلك. للبحث عن نشاط آخر، اتصلوا على { $phone }.

    { $centre }
enrolment-notice-waiting-over-sms = { $centre }: لم يتوفر مكان لـ { $who } ({ $list }). لنشاط آخر: { $phone }
enrolment-notice-doubled-subject = ‏{ $who } ما زال في القائمة: { $list }
enrolment-notice-doubled-text =
    مرحبا { $name }،

    ملأ شخص ما تسجيلا جديدا لـ { $who }: { $list }.
    لا شيء يتغير: يبقى تسجيل { $who } كما هو.
    لم تكونوا أنتم، ولا تعرفون من؟ اتصلوا على { $phone }.

    { $centre }
enrolment-notice-doubled-sms = { $centre }: سُجّل { $who } مرة ثانية، { $list }. لا شيء يتغير. لم تكونوا أنتم؟ { $phone }

enrolment-own-file = تسجيلاتي
enrolment-own-file-empty = لست مسجلا في شيء حاليا.
enrolment-own-file-more = رؤية البرنامج
enrolment-cards = صنع بطاقاتهم
enrolment-team-file = التسجيلات الجارية
enrolment-team-file-empty = لا تسجيل جار.
enrolment-team-file-more = كل التسجيلات
