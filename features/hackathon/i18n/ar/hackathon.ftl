hackathon-title = هاكاثون
hackathon-door-note = يومان للبناء مع مطورين.
hackathon-lead = يومان. يبني السكان والمطورون معا ما طلبتموه.
hackathon-empty = لا يوجد هاكاثون بعد. سيعلن عن القادم هنا.
hackathon-team-empty = لا هاكاثون حاليا. ابدؤوا بعنوان ويومين.
hackathon-new = هاكاثون جديد
hackathon-settings = إعدادات الهاكاثون
hackathon-caption = الهاكاثونات، الأحدث أولا
hackathon-one = الهاكاثون
hackathon-step = المرحلة
hackathon-when = متى وأين
# used by prefix: hackathon-state-
hackathon-state-draft = قيد التحضير
hackathon-state-open = التسجيل مفتوح
hackathon-state-under-way = يجري الآن
hackathon-state-choosing = نختار
hackathon-state-closed = انتهى
# used by prefix: hackathon-to-
hackathon-to-open = فتحه للسكان
hackathon-to-open-note = تصبح الصفحة مرئية. يستطيع كل واحد أن يقول إنه قادم.
hackathon-to-under-way = يبدأ اليومان
hackathon-to-under-way-note = تكتب الفرق ما تفعله. تعرضها شاشة القاعة.
hackathon-to-choosing = فتح الاختيار
hackathon-to-choosing-note = لا تضاف فرق. يختار كل واحد الفريق الذي يفضله، أو تختار اللجنة.
hackathon-to-closed = إغلاق الاختيار وعرض العدد
hackathon-to-closed-note = لا يمكن لأحد أن يختار بعد الآن. يجمع كل شيء ثم يعرض على الجميع.
hackathon-to-follow = { $n ->
    [one] سؤال واحد للمتابعة
   *[other] { $n } أسئلة للمتابعة
  }
hackathon-to-place = { $n ->
    [one] شخص واحد لوضعه في فريق
   *[other] { $n } أشخاص لوضعهم في فرق
  }
hackathon-from-to = من { $x } إلى { $to }
# used by prefix: hackathon-choice-
hackathon-choice-jury = لجنة تحكيم
hackathon-choice-public = الجميع، صوت لكل واحد
hackathon-who-chooses = من يختار؟
hackathon-come = أنا قادم
hackathon-come-lead = لا تطلب أي شهادة. قولوا اسمكم وما تعرفونه. يجد لكم الفريق مكانا.
hackathon-come-send = أقول إنني قادم
hackathon-comes-done = تم التسجيل، إلى اللقاء
hackathon-comes-done-text = يضعكم الفريق في مجموعة ويخبركم.
hackathon-your-name = اسمكم
hackathon-side = تأتون بصفة
hackathon-side-of = يأتي بصفة
# used by prefix: hackathon-side-
hackathon-side-resident = ساكن
hackathon-side-developer = مطور
hackathon-side-other = غير ذلك
# used by prefix: hackathon-sides-
hackathon-sides-resident = { $n ->
    [one] ساكن واحد
   *[other] { $n } سكان
  }
hackathon-sides-developer = { $n ->
    [one] مطور واحد
   *[other] { $n } مطورين
  }
hackathon-sides-other = { $n ->
    [one] شخص آخر
   *[other] { $n } آخرون
  }
hackathon-skills = ما تعرفون فعله
hackathon-skills-hint = مثلا: الطبخ لعشرين، التحدث بالبولندية، إنشاء موقع.
hackathon-skills-of = ما يعرفه هذا الشخص
hackathon-contact = كيف نتصل بكم
hackathon-contact-hint = رقم أو بريد إلكتروني. لا يقرؤه إلا الفريق.
hackathon-contact-of = كيف نتصل به
hackathon-people = من القادمون
hackathon-people-empty = لم يقل أحد بعد إنه قادم.
hackathon-people-so-far = { $n ->
    [zero] لم يختر أحد بعد.
    [one] اختار شخص واحد.
   *[other] اختار { $n } أشخاص.
  }
hackathon-person-new = إضافة شخص
hackathon-person-name = الاسم
hackathon-person-add = إضافة
hackathon-place-in = فريق { $x }
hackathon-place-do = وضع
hackathon-no-team = بلا فريق بعد
hackathon-challenges = التحديات
hackathon-challenges-empty = لم تكتب التحديات بعد.
hackathon-challenge = التحدي
hackathon-no-challenge = لم يختر بعد
hackathon-of-idea = فكرة من السكان
hackathon-slots = الساعات
hackathon-slots-empty = لم تكتب الساعات بعد.
hackathon-mentors = المساعدون
# used by prefix: hackathon-kind-
hackathon-kind-challenge = تحد
hackathon-kind-slot = لحظة من اليومين
hackathon-kind-mentor = شخص يساعد
hackathon-programme = التحديات والساعات والمساعدون
hackathon-lines-empty = لم يكتب شيء بعد.
hackathon-line-new = إضافة سطر
hackathon-line-kind = هذا
hackathon-line-idea = انطلاقا من فكرة
hackathon-line-idea-hint = للتحدي فقط. يؤخذ عنوانها.
hackathon-no-idea = لا شيء
hackathon-line-title = العنوان
hackathon-line-title-hint = التحدي، أو ما نفعله، أو اسم الشخص.
hackathon-line-at = متى
hackathon-line-at-hint = مثلا: السبت، التاسعة صباحا
hackathon-line-words = تفاصيل
hackathon-line-add = إضافة السطر
hackathon-remove = إزالة
hackathon-teams = الفرق
hackathon-teams-empty = لا فرق بعد.
hackathon-team = الفريق
hackathon-team-new = فريق جديد
hackathon-team-name = اسم الفريق
hackathon-who = من فيه
hackathon-members-empty = لا أحد فيه بعد.
hackathon-result = النتيجة وما يتبع
hackathon-wanted = ما يبحث عنه الفريق
hackathon-wanted-hint = مثلا: شخص يعرف الرسم.
hackathon-wanted-is = يبحث عن: { $x }
hackathon-made = ما أنجزه الفريق
hackathon-link = أين يمكن تجربته
hackathon-link-hint = العنوان الكامل لصفحة. يبدأ بـ https://
hackathon-licence = الرخصة
hackathon-licence-hint = مثلا: AGPL-3.0، CC BY-SA 4.0
hackathon-try = جربوه
hackathon-picture = صورة أو لقطة شاشة
hackathon-picture-file = اختيار صورة
hackathon-picture-alt = ما نراه فيها
hackathon-picture-add = حفظ الصورة
hackathon-voices = { $n ->
    [zero] لا صوت
    [one] صوت واحد
   *[other] { $n } أصوات
  }
hackathon-became = بعد { $n } يوما: { $x }
hackathon-became-question = ماذا أصبح؟
hackathon-became-keep = حفظ الجواب
hackathon-not-answered = لا جواب بعد.
hackathon-follow-up = وماذا بعد؟
hackathon-asked = بعد { $n } يوما، للسؤال منذ { $x }
hackathon-choose = اختيار فريق
hackathon-choose-lead = لكم صوت واحد. أعطوه للفريق الذي تفضلونه.
hackathon-by-card = بطاقتكم معروفة. يمكنكم الاختيار مرة واحدة.
hackathon-code = رمز قسيمتكم
hackathon-code-hint = 14 حرفا ورقما تحت المربع الصغير. لا قسيمة لديكم؟ اطلبوها من الفريق.
hackathon-secret = لن يعرف أحد ما اخترتموه، ولا حتى فريق المركز.
hackathon-give = هذا اختياري
hackathon-chosen-done = تم احتسابه
hackathon-chosen-done-text = شكرا. يعرض العدد على الجميع في الوقت نفسه.
hackathon-back = العودة إلى الهاكاثون
hackathon-sheets = عد أصوات الورق أو اللجنة
hackathon-sheets-text = اكتبوا ما تعدونه. يعرض المجموع في النهاية مع الاختيارات بالهاتف.
hackathon-sheet-people = كم شخصا؟
hackathon-sheet-marks = كم صوتا لكل فريق؟
hackathon-sheet-note = من أين جاءت
hackathon-sheet-note-hint = مثلا: اللجنة، صندوق المدخل.
hackathon-sheet-add = إضافة إلى العدد
hackathon-sheets-typed = ما تم عده
hackathon-sheets-empty = لم يعد شيء بعد.
hackathon-sheet-line = { $n ->
    [one] شخص واحد، { $x }
   *[other] { $n } أشخاص، { $x }
  }
hackathon-slips = قسائم برمز
hackathon-slips-text = تستعمل القسيمة مرة واحدة. تسمح بالاختيار بالهاتف دون حساب ودون بطاقة.
hackathon-slips-printed = { $n ->
    [zero] لم تطبع أي قسيمة.
    [one] طبعت قسيمة واحدة.
   *[other] طبعت { $n } قسائم.
  }
hackathon-slips-count = كم قسيمة؟
hackathon-slips-hint = من 1 إلى 300. أعطوا واحدة لكل شخص، يدا بيد.
hackathon-slips-draw = تحضير القسائم
hackathon-slips-once = اطبعوا هذه الصفحة الآن. لن تعرض الرموز مرة أخرى.
hackathon-slip-square = المربع الصغير الذي يفتح صفحة الاختيار
hackathon-slip-how = وجهوا الهاتف نحو المربع الصغير، أو اكتبوا الرمز هنا:
hackathon-print = طباعة
hackathon-public = صفحة السكان
hackathon-screen = شاشة القاعة
hackathon-name = العنوان
hackathon-intro = تقديم
hackathon-first-day = اليوم الأول
hackathon-last-day = اليوم الأخير
hackathon-date-hint = مثلا: 04/12/2026
hackathon-place = المكان
hackathon-keep = حفظ
hackathon-refusal-title = أعطوا الهاكاثون عنوانا.
hackathon-refusal-long = هذا طويل جدا. احتفظوا بالأهم.
hackathon-refusal-day = لا يمكن قراءة هذا التاريخ. مثلا: 04/12/2026.
hackathon-refusal-days = اليوم الأخير قبل الأول.
hackathon-refusal-too-many-days = يدوم الهاكاثون أسبوعين على الأكثر.
hackathon-refusal-line = اكتبوا العنوان أو اختاروا سطرا من هذا الهاكاثون.
hackathon-refusal-line-used = يعمل فريق على هذا التحدي. غيروا الفريق أولا.
hackathon-refusal-kind = اختاروا ما هو.
hackathon-refusal-idea = هذه الفكرة غير معروفة هنا.
hackathon-refusal-name = اكتبوا الاسم.
hackathon-refusal-contact = اكتبوا كيف نتصل بكم: رقم أو بريد إلكتروني.
hackathon-refusal-side = اختاروا بأي صفة تأتون.
hackathon-refusal-flood = يكتب كثيرون الآن. عودوا بعد ساعة أو اتصلوا بالمركز.
hackathon-refusal-not-open = لم يعد هذا ممكنا في هذه المرحلة.
hackathon-refusal-link = اكتبوا عنوانا يبدأ بـ https://
hackathon-refusal-moved = انتقل الهاكاثون إلى مرحلة أخرى. انظروا أين وصل.
hackathon-refusal-changed = غير شخص هذه الصفحة في هذه الأثناء. كلماتكم هنا. احفظوا مرة أخرى لتكتب فوق كلماته.
hackathon-refusal-two-teams = يلزم فريقان على الأقل قبل فتح الاختيار.
hackathon-refusal-team = اختاروا فريقا من هذا الهاكاثون.
hackathon-refusal-choice = اختاروا فريقا.
hackathon-refusal-choice-closed = الاختيار مغلق.
hackathon-refusal-jury = اللجنة هي التي تختار.
hackathon-refusal-code-missing = اكتبوا رمز قسيمتكم.
hackathon-refusal-code = هذا الرمز غير معروف هنا. فيه 14 حرفا ورقما.
hackathon-refusal-code-used = استعملت هذه القسيمة من قبل.
hackathon-refusal-card-used = اخترتم من قبل ببطاقتكم.
hackathon-refusal-people = اكتبوا عدد الأشخاص: من 1 إلى 5000.
hackathon-refusal-sheet = هناك عدد غير مناسب. انظروا إلى كل فريق.
hackathon-refusal-sheet-much = الأصوات أكثر من الأشخاص. أعيدوا العد.
hackathon-refusal-slips = اختاروا من 1 إلى 300 قسيمة.
hackathon-refusal-slips-meanwhile = طبع شخص قسائم في هذه الأثناء. انظروا كم عددها، ثم حضروا غيرها إذا لزم الأمر.
hackathon-refusal-words = اكتبوا بضع كلمات قبل حفظ الجواب.
hackathon-refusal-answered = أجاب شخص من قبل: جوابه هنا. لتغييره، تراجعوا عنه أولا.
hackathon-op-begin = بدأ هاكاثون: { $x }
hackathon-op-change = غيرت إعدادات الهاكاثون: { $x }
# used by prefix: hackathon-op-to-
hackathon-op-to-open = فتح الهاكاثون للسكان: { $x }
hackathon-op-to-under-way = بدأ الهاكاثون في القاعة: { $x }
hackathon-op-to-choosing = فتح الاختيار: { $x }
hackathon-op-to-closed = أغلق الاختيار وعرض العدد: { $x }
hackathon-op-line = أكمل البرنامج: { $x }
hackathon-op-line-gone = أزيل سطر من البرنامج: { $x }
hackathon-op-comes = شخص قادم: { $x }
hackathon-op-placed = وضع شخص في فريق: { $x }
hackathon-op-team = تكون فريق: { $x }
hackathon-op-team-change = تغير فريق: { $x }
hackathon-op-picture = حفظت صورة: { $x }
hackathon-op-asked = أسئلة متابعة الهاكاثون
hackathon-op-followed = كتبت المتابعة: { $x }
hackathon-op-sheet = عدت أصوات: { $x }
hackathon-op-sheet-gone = أزيل عد: { $x }
hackathon-op-slips = طبعت قسائم: { $x }
hackathon-op-demo = هاكاثون العرض
hackathon-held-voter = اختار في هاكاثون
hackathon-held-member = حضر هاكاثون
hackathon-held-name = الاسم المعطى
hackathon-held-skills = ما يعرفه الشخص
hackathon-held-contact = للاتصال به
hackathon-retention = من جاء ومن اختار في الهاكاثونات
