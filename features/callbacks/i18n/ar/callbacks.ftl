callbacks-door = أحدهم يتصل بي
callbacks-door-note = اتركوا رقمًا، وسيتصل بكم شخص من المركز.
callbacks-door-team = للاتصال بهم
callbacks-leave = مغادرة هذه الصفحة

callbacks-lead = اتركوا رقما. يتصل بكم شخص من المركز. لا يسألكم أحد عن السبب.
callbacks-phone = على أي رقم؟
callbacks-phone-hint = رقم يمكننا أن نكلمكم عليه. هذا هو الشيء الوحيد المطلوب.
callbacks-moment = متى تستطيعون الكلام بأمان؟
callbacks-moment-hint = لا تختاروا شيئا إذا كان كل وقت مناسبا.
callbacks-moment-words = بكلماتكم
callbacks-moment-words-hint = مثلا: يوم الثلاثاء قبل الرابعة، وليس في المساء أبدا.
# used by prefix: callbacks-slot-
callbacks-slot-morning = صباحا
callbacks-slot-afternoon = بعد الظهر
callbacks-slot-evening = في آخر النهار
callbacks-slot-any = في أي وقت
callbacks-say = إذا أجاب شخص آخر، هل يمكن أن نقول إن المركز يتصل؟
callbacks-say-no = لا، لا تقولوا شيئا
callbacks-say-no-note = سنقول إننا أخطأنا الرقم.
callbacks-say-yes = نعم
callbacks-say-yes-note = سنقول اسم المركز ولا شيء غيره.
callbacks-tongue = بأي لغة؟
# used by prefix: callbacks-tongue-
callbacks-tongue-fr = الفرنسية
callbacks-tongue-ar = العربية
callbacks-tongue-en = الإنجليزية
callbacks-tongue-other = لغة أخرى
callbacks-tongue-words = ما هي، إن كانت لغة أخرى
callbacks-name = اسمكم، أو كيف نناديكم
callbacks-name-hint = يمكنكم ترك هذا فارغا.
callbacks-words = بضع كلمات
callbacks-words-hint = إن أردتم. يمكنكم قول كل شيء على الهاتف.
callbacks-send = أطلب أن يتصل بي أحد
callbacks-kept-how = رقمكم محفوظ بإحكام. لا يقرؤه إلا من يتصل بكم. وعدد الأيام قبل محوه بعد المكالمة: { $n }.
callbacks-kept-how-long = رقمكم محفوظ بإحكام. لا يقرؤه إلا من يتصل بكم.

callbacks-done-title = تم التسجيل
callbacks-done-promise = يتصل بكم شخص { $day } على أبعد تقدير، قبل الساعة { $hour }.
callbacks-done-number = قد يظهر رقم المركز على هاتفكم:
callbacks-done-known = هل طلبتم من قبل؟ رقمكم مسجل مرة واحدة فقط. ونتصل بكم مرة واحدة فقط.
callbacks-done-silent = لا ترسل أي رسالة إلى هاتفكم. وصفحتكم في المركز لا تقول شيئا عنه.

callbacks-refusal-phone-missing = ينقص الرقم الذي نتصل بكم عليه.
callbacks-refusal-phone = { $n ->
    [0] لا يمكن قراءة هذا الرقم. مثلا: 06 12 34 56 78.
    [10] لا يمكن الاتصال بهذا الرقم. تحققوا من كل رقم فيه.
   *[other] عدد أرقام هذا الهاتف { $n }. يجب أن تكون 10.
  }
callbacks-refusal-phone-costs = لا نتصل بالأرقام التي تبدأ بـ 08. أعطوا رقما آخر.
callbacks-refusal-too-long = هذا طويل جدا لهذا السطر. احتفظوا بالأهم.
callbacks-refusal-nir = لا تكتبوا رقم الضمان الاجتماعي هنا.
callbacks-refusal-too-many-centre = تصل طلبات كثيرة الآن. اتصلوا بالمركز، أو عودوا بعد ساعة.
callbacks-refusal-too-many-phone = تصل طلبات كثيرة الآن. اتصل بالمركز على الرقم { $x }، أو عُد بعد ساعة.

callbacks-caption = من يجب الاتصال بهم، الأكثر استعجالا أولا
callbacks-empty = لا أحد ينتظر مكالمة.
callbacks-ended-title = المكالمات المنجزة
callbacks-ended-empty = لا مكالمة منجزة حتى الآن.
callbacks-ended-when = انتهت
callbacks-call = الطلب
callbacks-before = قبل
callbacks-state = الحالة
callbacks-how = كيف نتكلم
callbacks-asked = طلب { $x }
callbacks-waiting = { $n ->
    [0] لا أحد ينتظر مكالمة
    [one] شخص واحد ينتظر مكالمة
    [two] شخصان ينتظران مكالمة
    [few] { $n } أشخاص ينتظرون مكالمة
   *[other] { $n } شخصا ينتظرون مكالمة
  }
callbacks-late = { $n ->
    [one] مكالمة واحدة متأخرة
    [two] مكالمتان متأخرتان
    [few] { $n } مكالمات متأخرة
   *[other] { $n } مكالمة متأخرة
  }
callbacks-kept = الوعود المنجزة خلال 90 يوما: { $n } من { $of }
callbacks-kept-none = الوعود المنجزة خلال 90 يوما: لا شيء للعد حتى الآن.
# used by prefix: callbacks-state-
callbacks-state-waiting = للاتصال
callbacks-state-late = متأخرة
callbacks-state-taken = يهتم بها أحدهم
callbacks-state-tried = { $n ->
    [one] محاولة واحدة بلا جواب
    [two] محاولتان بلا جواب
    [few] { $n } محاولات بلا جواب
   *[other] { $n } محاولة بلا جواب
  }
callbacks-state-reached = تم الكلام
callbacks-state-wrong-number = رقم خاطئ
callbacks-state-dropped = أغلقت دون مكالمة
callbacks-take = أنا أهتم بها
callbacks-give-back = تركها لشخص آخر
callbacks-paper = طباعة الملصق الصغير
callbacks-cards = طباعة بطاقات صغيرة
callbacks-note-one = تسجيل طلب

callbacks-call-title = الاتصال بشخص
callbacks-before-calling = قبل الاتصال
callbacks-may-say = يمكنكم القول إن المركز يتصل.
callbacks-do-not-say = لا تقولوا من يتصل.
callbacks-do-not-say-short = لا تقولوا من يتصل
callbacks-do-not-say-how = اسألوا: «مرحبا، هل تستطيعون الكلام؟» إذا كان شخصا آخر، قولوا إنكم أخطأتم الرقم. لا تتركوا رسالة.
callbacks-forgotten = الرقم والكلمات ممحوة.
callbacks-read-noted = قراءتكم مسجلة في السجل.
callbacks-journal-number = رقم طلب مكالمة
callbacks-fact-name = الاسم
callbacks-no-name = لم يعط الشخص اسما
callbacks-fact-moment = يستطيع الكلام
callbacks-fact-tongue = اللغة
callbacks-fact-asked = وقت الطلب
callbacks-fact-promised = وعد قبل
callbacks-fact-again = إعادة الاتصال قبل
callbacks-fact-tries = المحاولات
callbacks-fact-who = من يهتم بها
callbacks-fact-led = ما تلا ذلك
callbacks-fact-words = كلماته
callbacks-person = الشخص، إن كنتم تعرفونه
callbacks-person-hint = اربطوا المكالمة بصفحته إن كان ذلك مفيدا. صفحته لا تقول شيئا عنها.
callbacks-person-none = لا أحد مرتبط.
callbacks-search = البحث عن اسم أو هاتف
callbacks-search-do = بحث
callbacks-search-empty = لا أحد في المركز له هذا الرقم أو هذا الاسم.
callbacks-link = هو هذا الشخص
callbacks-unlink = ليس هو
callbacks-outcome-title = بعد المكالمة
callbacks-outcome = ماذا كانت النتيجة؟
callbacks-outcome-reached = تكلمنا
callbacks-outcome-no-answer = لا جواب
callbacks-outcome-no-answer-note = نحاول مرة أخرى. لا تتركوا رسالة.
callbacks-outcome-wrong-number = رقم خاطئ
callbacks-outcome-dropped = إغلاق دون اتصال
callbacks-outcome-dropped-note = جاء الشخص بنفسه، أو طلب خطأ.
callbacks-outcome-keep = حفظ
callbacks-orientation = وبعد ذلك
# used by prefix: callbacks-orientation-
callbacks-orientation-none = لا شيء آخر
callbacks-orientation-appointment = موعد
callbacks-orientation-file = شخص يرافقه
callbacks-orientation-desk = يأتي إلى الاستقبال
callbacks-orientation-partner = شريك
callbacks-again-day = في أي يوم
callbacks-again-hour = قبل أي ساعة
callbacks-again-hint = دون تاريخ، يكون ذلك في يوم العمل القادم.
callbacks-refusal-outcome = قولوا ما نتيجة المكالمة.
callbacks-refusal-orientation = اختاروا ما تلا ذلك من القائمة.
callbacks-refusal-day = لا يمكن قراءة هذا التاريخ. مثلا: 24/11/2026.
callbacks-refusal-hour = لا يمكن قراءة هذه الساعة. مثلا: 14:30.
callbacks-refusal-past = هذا الوقت قد مضى.
callbacks-refusal-ended = هذه المكالمة منتهية.
callbacks-refusal-changed = غير أحدهم هذه الصفحة للتو. أعيدوا قراءتها ثم ابدؤوا من جديد.
callbacks-refusal-person = هذا الشخص ليس في المركز.

callbacks-promise-title = وعدنا
callbacks-promise-hint = تقول صفحة «أحدهم يتصل بي» قبل متى يتصل المركز. لا تحسب أيام العطل الرسمية. وما وعدنا به لا يتغير.
callbacks-promise-days = كم يوم عمل
callbacks-promise-days-hint = بعد يوم الطلب. 0: في اليوم نفسه. 10 على الأكثر.
callbacks-promise-opens = نتصل ابتداء من
callbacks-promise-closes = حتى
callbacks-promise-week = في أي أيام
callbacks-promise-keep = حفظ هذا الوعد
callbacks-refusal-days = اكتبوا عدد أيام من 0 إلى 10.
callbacks-refusal-closes = يجب أن تأتي النهاية بعد البداية.
callbacks-refusal-no-day = اختاروا يوما واحدا على الأقل.

callbacks-op-asked = طلب مكالمة
callbacks-op-taken = أحدهم يهتم بالمكالمة
callbacks-op-given-back = أعيدت المكالمة إلى القائمة
callbacks-op-reached = مكالمة: تكلمنا
callbacks-op-no-answer = مكالمة: لا جواب
callbacks-op-wrong-number = مكالمة: رقم خاطئ
callbacks-op-dropped = أغلق طلب مكالمة
callbacks-op-linked = ربطت مكالمة بشخص، أو فك ربطها
callbacks-op-promise = تغير وعد الاتصال
callbacks-op-demo = طلبات مكالمات للعرض

callbacks-held = طلبات المكالمات
callbacks-held-asked = وقت الطلب
callbacks-held-ended = انتهت
callbacks-retention = أرقام وكلمات طلبات المكالمات، بعد المكالمة

callbacks-paper-kicker = مجانا ودون تفسير
callbacks-paper-summary = اتركوا رقما: يتصل بكم شخص من المركز. لا يسأل أحد عن السبب.
callbacks-paper-lead = أو اتصلوا:
callbacks-paper-square = المربع الصغير: وجهوا إليه هاتفا.
callbacks-card-show = وجهوا الهاتف إلى المربع واتركوا رقما. يتصل بكم أحدنا. لا يسأل أحد عن السبب.
