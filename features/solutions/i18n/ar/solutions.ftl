solutions-door = حلول
solutions-door-note = ما تخيّله السكان وتستعمله المراكز.
solutions-door-team = حلول
solutions-door-ideas = أفكار
solutions-door-ideas-public = أفكارنا
solutions-door-ideas-note = اقترحوا فكرة، وانظروا ماذا أصبحت الأفكار الأخرى.

solutions-ideas-title = أفكارنا
solutions-ideas-lead = ما قاله السكان، وما أصبح عليه.
solutions-ideas-lead-network = ما قاله سكان كل المراكز، وما أصبح عليه.
solutions-ideas-list = الأفكار
solutions-ideas-empty = لا توجد فكرة بعد. قد تكون الأولى فكرتكم.
solutions-ideas-none-found = لا توجد فكرة بهذه الكلمات. جرّبوا كلمة أقصر.
solutions-search = بحث
solutions-search-do = ابحث
solutions-see-all = عرض الكل
solutions-state = أين وصلت
solutions-state-all = الكل
solutions-theme = الموضوع
solutions-theme-all = الكل
solutions-theme-hint = مثلًا: { $x }.
solutions-since = منذ { $x }
solutions-all-ideas = كل الأفكار
solutions-idea-of = فكرة { $x }، { $centre }.
solutions-idea-of-residents = فكرة من السكان، { $x }.
solutions-used-by = { $n ->
    [one] اليوم يستعملها مركز واحد.
    [two] اليوم يستعملها مركزان.
    [few] اليوم تستعملها { $n } مراكز.
    [many] اليوم يستعملها { $n } مركزًا.
   *[other] اليوم يستعملها { $n } مركز.
}
solutions-see-solution = انظر الحل
solutions-see-film = شاهد الفكرة في فيلم
solutions-see-page = انظر الصفحة
solutions-where-it-went = إلى أين وصلت

solutions-road-title = من الفكرة إلى الحل
solutions-road-need = الحاجة
solutions-road-idea = الفكرة
solutions-road-meeting = نبنيها معًا
solutions-road-trial = { $n ->
    [one] تجربة مع شخص واحد · { $day }
    [two] تجربة مع شخصين · { $day }
    [few] تجربة مع { $n } أشخاص · { $day }
    [many] تجربة مع { $n } شخصًا · { $day }
   *[other] تجربة مع { $n } شخص · { $day }
}
solutions-road-changed = ما الذي غيّره ذلك: { $x }
solutions-joined-with = مع: { $x }

solutions-propose-title = اقتراح فكرة
solutions-propose-lead = قولوها بكلماتكم. لا حاجة إلى حساب ولا إلى ذكر الاسم.
solutions-title = الفكرة في سطر واحد
solutions-title-hint = مثلًا: رسالة قصيرة حتى لا ننسى موعدًا.
solutions-words = احكوا
solutions-words-hint = ما ينقصكم وما تتخيلونه. لا تذكروا أسماء أشخاص آخرين.
solutions-idea-need = ما الفائدة منها
solutions-idea-need-hint = مثلًا: حتى لا نخسر مساعدة.
solutions-name = اسمكم
solutions-name-hint = يلزم الاسم لرسالة بالبريد أو لإخباركم مباشرة. وإلا يمكنكم ترك هذا فارغًا.
solutions-named-legend = اسمكم الأول على الصفحة
solutions-named = يمكن كتابة اسمي الأول بجانب الفكرة
solutions-tell = كيف نخبركم بما أصبحت عليه فكرتكم؟
solutions-tell-hint = في كل مرحلة يخبركم شخص أو رسالة. رسالة قصيرة: رقمكم. بريد إلكتروني: عنوانه. رسالة بالبريد: اسمكم وعنوانكم. مباشرة: اسمكم.
solutions-phone = رقم الهاتف المحمول
solutions-email = البريد الإلكتروني
solutions-postal = عنوانكم، لرسالة بالبريد
solutions-postal-hint = الشارع والرمز البريدي والمدينة. يقرؤه الفريق وحده.
solutions-propose-send = أرسل فكرتي
solutions-propose-read-first = يقرأ شخص من الفريق الفكرة قبل أن تظهر على الصفحة.

solutions-mine-title = ماذا أصبحت فكرتي
solutions-your-code = رمزكم
solutions-code-hint = 16 حرفًا ورقمًا، مثلًا 7KPD-4MRT-WX29-BCGH.
solutions-code-lost = ضاع الرمز؟ اطلبوه من المركز.
solutions-refusal-code = هذا الرمز لا يفتح أي فكرة في هذا المركز. تأكدوا أن فيه 16 حرفًا ورقمًا.
solutions-done-title = شكرًا، سُجّلت فكرتكم
solutions-done-text = { $x }
solutions-done-code = رمزكم: { $x }
solutions-done-keep = اكتبوه عندكم. يفتح هذه الصفحة حيث تتابعون فكرتكم.
solutions-mine-waiting = سيقرؤها شخص من الفريق، ثم تظهر على صفحة « أفكارنا ».
solutions-mine-joined = انضمّت فكرتكم إلى فكرة قريبة: { $x }. وتبقى فكرتكم.
solutions-mine-told = { $n ->
    [one] أُخبرتم مرة واحدة.
    [two] أُخبرتم مرتين.
    [few] أُخبرتم { $n } مرات.
    [many] أُخبرتم { $n } مرة.
   *[other] أُخبرتم { $n } مرة.
}
solutions-mine-change = لتُخبَروا بطريقة أخرى، اتصلوا بالمركز.
solutions-came-of-it = ما نتج عنها

solutions-catalogue-title = دليل الحلول
solutions-catalogue-lead = تخيّلها السكان، وجُرّبت، وهي جاهزة ليأخذها آخرون.
solutions-catalogue-list = الحلول
solutions-catalogue-empty = لا يوجد حل بعد. الحلول تأتي من الأفكار.
solutions-none-found = لا يوجد حل بهذه الكلمات. جرّبوا كلمة أقصر.
solutions-centres-using = { $n ->
    [0] لا مركز بعد
    [one] يستعمله مركز واحد
    [two] يستعمله مركزان
    [few] تستعمله { $n } مراكز
    [many] يستعمله { $n } مركزًا
   *[other] يستعمله { $n } مركز
}
solutions-all = كل الحلول
solutions-written-by = حل من مركز { $x }.
solutions-need = الحاجة
solutions-for-whom = لمن
solutions-how = كيف
solutions-cost = الكلفة
solutions-helpers = من يمكنه المساعدة
solutions-paper-what = البطاقة
solutions-paper = البطاقة على ورق
solutions-paper-end = هذه البطاقة موجودة أيضًا على { $x }
solutions-from-idea = الفكرة الأولى: { $x }
solutions-take-here = أخذه إلى مركزي
solutions-next-is-you = هل أنتم التالون؟
solutions-taken-from = أخذ طريقة { $x }
solutions-variants = ما غيّره كل مركز
solutions-variants-none = لا شيء بعد: الجميع يستعمله كما هو.
solutions-versions = النسخ
solutions-version = النسخة { $n } · { $day }
solutions-version-first = النسخة الأولى.

solutions-record-title = تسجيل فكرة
solutions-waiting = { $n ->
    [one] وصلت فكرة ولم تُقرأ.
    [two] وصلت فكرتان ولم تُقرآ.
    [few] وصلت { $n } أفكار ولم تُقرأ.
    [many] وصلت { $n } فكرة ولم تُقرأ.
   *[other] وصلت { $n } فكرة ولم تُقرأ.
}
solutions-to-tell-count = { $n ->
    [one] شخص ينتظر أن يُخبَر بما أصبحت عليه فكرته.
    [two] شخصان ينتظران أن يُخبَرا بما أصبحت عليه فكرتهما.
    [few] { $n } أشخاص ينتظرون أن يُخبَروا بما أصبحت عليه فكرتهم.
    [many] { $n } شخصًا ينتظرون أن يُخبَروا بما أصبحت عليه فكرتهم.
   *[other] { $n } شخص ينتظرون أن يُخبَروا بما أصبحت عليه فكرتهم.
}
solutions-board-caption = أفكار المركز
solutions-board-empty = لا توجد فكرة هنا. سجّلوا ما تسمعونه.
solutions-idea = فكرة
solutions-authors = أصحابها
solutions-since-when = منذ
solutions-nobody = بلا اسم
solutions-and-others = { $n ->
    [one] { $x } وشخص آخر
    [two] { $x } وشخصان آخران
    [few] { $x } و{ $n } أشخاص آخرين
    [many] { $x } و{ $n } شخصًا آخر
   *[other] { $x } و{ $n } شخص آخر
}
solutions-words-team = بكلماته
solutions-words-team-hint = صحّحوا خطأً أو احذفوا اسم شخص. الباقي له.
solutions-who-said = من قالها
solutions-named-team = يوافق هذا الشخص على كتابة اسمه الأول على الصفحة
solutions-tell-team = كيف نخبره
solutions-record-keep = سجّل الفكرة
solutions-in-file = شخص من الملفات
solutions-in-file-hint = سيُخبَر بطريقته الخاصة.
solutions-person-search = البحث عن شخص
solutions-person-none = لا أحد بهذا الاسم في الملفات.
solutions-chosen = إنها فكرة { $x }.

solutions-merged = جُمعت هذه الفكرة مع أخرى.
solutions-merged-see = انظر الفكرة الأخرى
solutions-read-it = جاءت هذه الفكرة من الصفحة. اقرؤوها، ثم يراها الجميع.
solutions-show = جعلها ظاهرة
solutions-hide = إخفاؤها
solutions-visibility = من يراها
solutions-what-was-said = ما قيل
solutions-fact-origin = من أين جاءت
solutions-fact-heard = سُمعت
solutions-reword = تصحيح النص
solutions-advance = والآن؟
solutions-next-step = المرحلة التالية
solutions-reason = لماذا
solutions-reason-hint = يقرأ أصحاب الفكرة هذه الكلمات. قولوها ببساطة.
solutions-advance-do = نفّذ وأخبر أصحابها
solutions-road-team = طريقها
solutions-meetings = دفتر البناء
solutions-meetings-none = لم يجتمع أحد بعد لبنائها.
solutions-meeting-add = تسجيل لقاء
solutions-meeting-who = من حضر
solutions-meeting-who-hint = بلا أسماء: 4 سكان، متطوع واحد.
solutions-meeting-words = ما تقرّر
solutions-day = اليوم
solutions-day-hint = اتركوه فارغًا إن كان اليوم.
solutions-note = سجّل
solutions-trials = تجارب مع السكان
solutions-trials-none = لم يجرّبها أحد بعد.
solutions-trial-add = تسجيل تجربة
solutions-trial-place = أين
solutions-trial-people = كم شخصًا
solutions-trial-said = ماذا قالوا
solutions-trial-said-hint = بكلماتهم، بلا أسمائهم.
solutions-trial-changed = ماذا غيّرتم
solutions-authors-hint = تحتفظ الفكرة بأصحابها. يُخبَر كل منهم في كل مرحلة.
solutions-author-told = { $n ->
    [0] لم يُخبَر بعد
    [one] أُخبر مرة واحدة
    [two] أُخبر مرتين
    [few] أُخبر { $n } مرات
    [many] أُخبر { $n } مرة
   *[other] أُخبر { $n } مرة
}
solutions-author-left = { $n ->
    [one] مرة تُقال مباشرة
    [two] مرتان تُقالان مباشرة
    [few] { $n } مرات تُقال مباشرة
    [many] { $n } مرة تُقال مباشرة
   *[other] { $n } مرة تُقال مباشرة
}
solutions-code = الرمز { $x }
solutions-is-named = الاسم الأول على الصفحة
solutions-author-change = تغيير
solutions-author-forget = محو هذا الشخص
solutions-author-forget-hint = تبقى الفكرة بلا صاحبها. لا يمكن التراجع.
solutions-author-add = إضافة صاحب فكرة
solutions-author-link = هي فكرته أيضًا
solutions-came-nothing = لا شيء بعد.
solutions-write-from-idea = كتابة حل
solutions-join = فكرة قريبة؟
solutions-join-with = جمعها مع
solutions-join-hint = تستمر الفكرة الأخرى مع أصحاب الفكرتين.
solutions-choose = اختيار
solutions-join-do = اجمع
solutions-spread-to-tell = { $n ->
    [one] مركز آخر يستعملها. أخبروا أصحابها: انقلوا الفكرة إلى « مراكز أخرى تستعملها ».
    [two] مركزان آخران يستعملانها. أخبروا أصحابها: انقلوا الفكرة إلى « مراكز أخرى تستعملها ».
    [few] { $n } مراكز أخرى تستعملها. أخبروا أصحابها: انقلوا الفكرة إلى « مراكز أخرى تستعملها ».
    [many] { $n } مركزًا آخر يستعملها. أخبروا أصحابها: انقلوا الفكرة إلى « مراكز أخرى تستعملها ».
   *[other] { $n } مركز آخر يستعملها. أخبروا أصحابها: انقلوا الفكرة إلى « مراكز أخرى تستعملها ».
}
solutions-film = فيلم الفكرة
solutions-save = احفظ

solutions-to-tell-title = يجب إخبارهم
solutions-to-tell-lead = هؤلاء يريدون سماع ذلك مباشرة أو ينتظرون رسالة. ضعوا علامة عند قوله.
solutions-to-tell-caption = أشخاص يجب إخبارهم
solutions-to-tell-empty = أُخبر الجميع.
solutions-what-to-say = ماذا نقول له
solutions-how-to-say = كيف
solutions-told-it = قيل له
solutions-tell-voice = مباشرة
solutions-tell-paper = على ورق
solutions-tell-failed = لم تصل الرسالة
solutions-letters = الرسائل للطباعة
solutions-printed = طُبعت

solutions-write-title = كتابة حل
solutions-own = حلولنا
solutions-own-empty = لم يُكتب أي حل هنا. ابدؤوا من فكرة.
solutions-solution = حل
solutions-in-catalogue = في الدليل
solutions-being-written = قيد الكتابة
solutions-used = ما نستعمله
solutions-used-empty = لا شيء بعد.
solutions-use-on = مستعمل
solutions-use-ended = متوقف
solutions-sheet = البطاقة
solutions-sheet-title = اسم الحل
solutions-how-hint = مرحلة في كل سطر.
solutions-cost-hint = بالمال والوقت.
solutions-helpers-hint = أدوار لا أسماء: البطاقة عامة.
solutions-published-hint = تقرؤها كل المراكز وكل السكان.
solutions-unpublished-hint = لا يقرؤها إلا فريقكم. للدليل، اذكروا على الأقل الحاجة والطريقة.
solutions-publish = وضعه في الدليل
solutions-withdraw = سحبه من الدليل
solutions-version-words = ما الذي تغيّر
solutions-version-add = تسجيل نسخة
solutions-centres = المراكز التي تستعمله
solutions-centres-none = لا أحد بعد.
solutions-our-use = طريقتنا في استعماله
solutions-take-title = استعمال: { $x }
solutions-ask-them = زميل يمكن الاتصال به في مركز { $x }:
solutions-take-from = كيف نأخذه
solutions-as-it-is = كما هو
solutions-variant = ما نغيّره
solutions-variant-hint = يمكن لمراكز أخرى أن تأخذ طريقتكم.
solutions-since-day = منذ متى
solutions-take-keep = احفظ
solutions-stop = لم نعد نستعمله

solutions-own-file = أفكاري
solutions-own-file-empty = لم تقترحوا أي فكرة بعد.
solutions-own-file-team = أفكاره
solutions-own-file-team-empty = لا فكرة مسجلة.

solutions-refusal-missing = شيء ما ناقص هنا.
solutions-refusal-long = هذا النص طويل.
solutions-refusal-nir = لا تكتبوا رقم الضمان الاجتماعي.
solutions-refusal-day = اكتبوا يومًا، مثلًا 24/11/2026.
solutions-refusal-day-to-come = هذا اليوم لم يأتِ بعد.
solutions-refusal-people = اكتبوا عدد الأشخاص، 1 أو أكثر.
solutions-refusal-person = هذا الشخص ليس في ملفات المركز.
solutions-refusal-showing = اختاروا هل الفكرة ظاهرة أم مخفية.
solutions-refusal-state = اختاروا مرحلة.
solutions-refusal-used = مركزكم يستعمله أصلًا.
solutions-refusal-not-used = مركزكم لا يستعمله.
solutions-refusal-unknown = هذا المركز لا يستعمل هذا الحل.
solutions-refusal-changed = غيّره أحدهم. أعيدوا القراءة قبل الحفظ.

# used by prefix: solutions-op-
solutions-op-heard = سُجّلت فكرة: { $x }
solutions-op-chosen = اختيرت فكرة: { $x }
solutions-op-co-design = فكرة قيد الإعداد: { $x }
solutions-op-tested = فكرة قيد التجربة: { $x }
solutions-op-in-use = فكرة مستعملة: { $x }
solutions-op-spread = فكرة منتشرة: { $x }
solutions-op-set-aside = وُضعت فكرة جانبًا: { $x }
solutions-op-shown = أصبحت الفكرة ظاهرة: { $x }
solutions-op-hidden = أُخفيت فكرة: { $x }
solutions-op-joined = جُمعت فكرة: { $x }
solutions-op-reworded = صُحّح نص فكرة: { $x }
solutions-op-author = أُضيف صاحب فكرة: { $x }
solutions-op-author-changed = تغيّر صاحب فكرة
solutions-op-author-forgotten = مُحي صاحب فكرة
solutions-op-meeting = سُجّل لقاء: { $x }
solutions-op-trial = سُجّلت تجربة: { $x }
solutions-op-told = أُخبر صاحب الفكرة مباشرة
solutions-op-printed = طُبعت رسائل أصحاب الأفكار
solutions-op-sheet = بطاقة حل: { $x }
solutions-op-published = وُضع الحل في الدليل: { $x }
solutions-op-withdrawn = سُحب الحل من الدليل: { $x }
solutions-op-version = نسخة جديدة: { $x }
solutions-op-taken = أُخذ حل: { $x }
solutions-op-variant = طريقتنا في استعماله: { $x }
solutions-op-stopped = توقف حل: { $x }
solutions-op-demo = أفكار وحلول للعرض
solutions-irreversible-forgotten = ما مُحي لا يعود.
solutions-irreversible-told = ما قيل قد قيل.
