# كلمات مشروحة.

words-title = كلمات رقمية
words-lead = كلمات من الإنترنت، مشروحة ببساطة. أطفال من هنا يشرحون بعضها أيضا.
words-door-note = «ما هو …؟» الأطفال يجيبون.
words-door-team = كلمات مشروحة
words-search = البحث عن كلمة
words-search-go = بحث
words-not-found = كلمة «{ $x }» غير مشروحة بعد. يمكنك أن تسأل عنها.
words-ask = السؤال عن كلمة
words-ask-other = السؤال عن كلمة أخرى
words-ask-lead = لا يوجد سؤال سيئ. أطفال المركز يبحثون كيف يشرحونه.
words-ask-voice = تفضل أن تقوله بصوتك؟ تعال إلى الاستقبال ونسجله.
words-word = الكلمة
words-word-hint = كما رأيتها أو سمعتها، حتى مع خطأ في الكتابة.
words-where = أين رأيت هذه الكلمة؟
words-tell-me = كيف نخبرك عندما تشرح؟
words-way-none = لا داعي لذلك
words-way-sms = برسالة نصية
words-way-email = بالبريد الإلكتروني
words-way-in-person = أخبروني في الاستقبال
words-at-the-desk = شفهيا، في الاستقبال
words-way-letter = بالبريد
words-phone = رقم الهاتف
words-email = عنوان البريد الإلكتروني
words-your-name = اسمك
words-your-name-hint = لنعرفك. لا يعرض على أحد.
words-send = إرسال سؤالي
words-done-title = وصل سؤالك
words-done-text = سيقرؤها الأطفال مع الفريق. شكرا: آخرون يتساءلون مثلك.
words-back = العودة إلى الكلمات
words-mine-title = سؤالي
words-mine-asked = ينتظر مجموعة من الأطفال.
words-mine-taken = أخذته مجموعة من الأطفال.
words-mine-drafted = الأطفال يكتبون.
words-mine-read = سمعه شخص بالغ والأطفال يعيدون كتابته.
words-mine-clear = إنه واضح. بقي نشره.
words-mine-filmed = الأطفال يصورونه.
words-mine-published = تم الشرح.
words-mine-withdrawn = سحب الشرح.
words-mine-set-aside = لن تشرح هذه الكلمة هنا. اسأل في الاستقبال.
words-read-it = قراءة الشرح
words-code = رمزك
words-code-hint = ستة عشر رمزا على إيصالك.
words-code-keep = سجله لتعود وترى.
words-what = ما هو؟
words-what-is = ما هو { $x }؟
words-example = مثال
words-listen = استماع
words-film = مشاهدة الفيلم
words-subtitles = ترجمة مكتوبة
words-known-already = هذه الكلمة مشروحة من قبل. إليكم الجواب.
words-booklet-by = حيث لا يوجد اسم، فريق Essaim هو من يشرح.
words-also = يقال أيضا: { $x }.
words-by = شرحها { $x }
words-by-house = شرحها فريق Essaim
words-by-children = شرحها أطفال المركز
words-by-elsewhere = شرحها أطفال، { $x }
words-child = { $name }، { $age } سنوات
words-booklet = كتيب للطباعة
words-booklet-title = كتيب الكلمات الرقمية
words-print = طباعة
words-csv = جدول (CSV)
words-json = بيانات (JSON)
words-type = كتابة القصاصات
words-tabs = حالة الكلمات
words-tab-held = للنظر أولا ({ $n })
words-tab-asked = مطلوبة ({ $n })
words-tab-making = عند مجموعة ({ $n })
words-tab-shown = منشورة ({ $n })
words-tab-aside = مستبعدة ({ $n })
words-caption = الكلمات المطلوبة
words-team-empty = لا توجد كلمات هنا حاليا.
words-asked-by = مطلوب
words-step = المرحلة
words-voice = سؤال منطوق
words-house = أخذ كلمة من البيت
words-house-text = هذه الكلمات شرحها فريق Essaim. يمكن لمجموعة أطفال أن تشرحها بطريقتها.
words-paper = قصاصات للطباعة
words-paper-name = اسمي
words-paper-way = هاتفي، إذا أردت
words-public = المشاهدة كالجميع
words-public-page = مشاهدة الصفحة المنشورة
words-lines = كلمة في كل سطر
words-lines-hint = ثم إذا كتب: فاصلة منقوطة والاسم، فاصلة منقوطة والهاتف. «cookie ; Odile ; 06 39 98 41 22»
words-keep = حفظ
words-whose = من يسأل
words-sound = ملف صوتي
words-sound-hint = ثلاث دقائق على الأكثر، 12 ميغابايت على الأكثر.
words-sound-read = الشرح مقروءا بصوت
words-sound-has = يوجد صوت بالفعل. التالي يحل محله.
words-sound-adult = إنه صوت شخص بالغ وهو موافق
words-spoken = سؤال منطوق
words-held = للنظر
words-held-text = يحتوي هذا النص على كلمة نابية. لا يراه أي طفل. أعد كتابته للسماح به أو استبعده.
words-reword = إعادة كتابة السؤال
words-join = ضم إلى كلمة أخرى
words-join-with = نفس الكلمة
words-join-which = اختر
words-group = مجموعة الأطفال
words-children = أسماء أولى أو ألقاب
words-children-hint = واحد في كل سطر، بدون اسم العائلة. العمر بعد فاصلة إذا أراد الطفل: «Inès, 9».
words-take = تأخذ المجموعة هذه الكلمة
words-draft = الكتابة معا
words-text = الشرح
words-text-hint = جمل قصيرة بكلماتكم.
words-keep-draft = حفظ هذه النسخة
words-drafts = النسخ
words-draft-n = النسخة { $n }، { $x }
words-read-aloud = القراءة لشخص بالغ
words-reader = من استمع
words-reader-hint = يكفي الاسم الأول.
words-verdict = هل هو واضح؟
words-clear = واضح
words-unclear = ليس واضحا بعد
words-remark = ما ينقص وما يعيق
words-readings = ما قاله البالغون
words-reading-of = { $x }، النسخة { $n }
words-film-it = التصوير
words-film-text = ورقة موافقة كل طفل ووالديه موجودة مع الفيلم. بدونها تبقى الصفحة نصا.
words-film-begin = بدء الفيلم
words-film-open = فتح الفيلم والموافقات
words-film-title = ما هو { $x }؟
words-publish = نشر
words-forms = طرق أخرى لكتابتها
words-forms-hint = واحدة في كل سطر.
words-picture = صورة
words-picture-has = توجد صورة بالفعل. التالية تحل محلها.
words-picture-file = رسم أو صورة بدون وجه طفل
words-picture-alt = ما تظهره الصورة
words-set-aside = استبعاد هذه الكلمة
words-put-back = إعادة إلى الطلبات
words-withdraw = سحب من الصفحة
words-askers = من سأل
words-someone = شخص ما
words-to-tell = للإخبار
words-to-tell-empty = لا أحد لإخباره.
words-told = تم الإخبار
words-told-waiting = ينتظر
words-told-sent = أرسلت الرسالة
words-told-by-hand = للإخبار
words-told-told = تم إخباره
words-state-asked = مطلوب
words-state-taken = أخذته مجموعة
words-state-drafted = مكتوب
words-state-read = لإعادة الكتابة
words-state-clear = واضح
words-state-filmed = بدأ الفيلم
words-state-published = منشور
words-state-withdrawn = مسحوب
words-state-set-aside = مستبعد
words-letter-subject = كلمتك مشروحة: { $word }
words-sms = { $centre }: تم شرح { $word }. { $url }
words-own-file = كلماتي المطلوبة
words-own-file-empty = لم تسأل عن شيء.
words-kit = كلمة مشروحة
words-kit-forms = طرق أخرى لكتابتها
words-kit-explained = شرح
words-kit-example = مثال
words-pack-all = كل الكلمات
words-sheet-word = كلمة
words-sheet-forms = طرق أخرى
words-sheet-text = شرح
words-sheet-example = مثال
words-held-asker = كلمات سألت عنها
words-held-voice = سؤال منطوق
words-held-precision = التوضيح الذي كتبته
words-held-term = كلمة
words-retention = من سأل عن كلمة
words-retention-voice = أسئلة منطوقة
words-op-asked = كلمة مطلوبة: { $x }
words-op-typed = قصاصات مكتوبة: { $x }
words-op-reworded = سؤال أعيدت كتابته: { $x }
words-op-joined = سؤال ضم إلى { $x }
words-op-aside = كلمة مستبعدة: { $x }
words-op-back = كلمة أعيدت: { $x }
words-op-taken = مجموعة أطفال لكلمة { $x }
words-op-drafted = نسخة مكتوبة من { $x }
words-op-read = قرئت { $x } لشخص بالغ
words-op-filmed = بدأ فيلم { $x }
words-op-published = كلمة منشورة: { $x }
words-op-withdrawn = كلمة مسحوبة: { $x }
words-op-picture = أضيفت صورة إلى { $x }
words-op-sound = أضيف صوت إلى { $x }
words-op-told = أخبر شخص عن { $x }
words-op-demo = كلمات العرض
words-refusal-term = اكتب الكلمة.
words-refusal-long = هذا النص طويل جدا.
words-refusal-way = اختر إجابة.
words-refusal-phone = رقم الهاتف هذا غير كامل.
words-refusal-email = عنوان البريد هذا غير كامل.
words-refusal-name = اكتب اسما لنجدك.
words-refusal-flood = توجد أسئلة كثيرة اليوم. عد غدا أو تعال إلى الاستقبال.
words-refusal-lines = اكتب كلمة واحدة على الأقل.
words-refusal-lines-many = ستون سطرا على الأكثر في كل مرة.
words-refusal-children = اكتب اسما واحدا على الأقل.
words-refusal-children-many = عشرون طفلا على الأكثر.
words-refusal-surname = اسم أول أو لقب فقط، كلمة في كل سطر. بدون اسم العائلة.
words-refusal-age = العمر رقم من 3 إلى 17.
words-refusal-text = اكتب الشرح.
words-refusal-remark = قل ما ليس واضحا.
words-refusal-reader = اسم أول في كلمة واحدة.
words-refusal-verdict = قل إن كان واضحا.
words-refusal-not-now = هذه الكلمة ليست في هذه المرحلة. انظر أين وصلت.
words-refusal-changed = غير شخص هذه الكلمة في هذه الأثناء. انظر إليها من جديد.
words-refusal-written = غير شخص هذه الكلمة في هذه الأثناء: ها هي كما هي الآن. كلماتكم هنا. احفظوا مرة أخرى لتكتب فوق كلماته.
words-refusal-sent = غير شخص هذه الكلمة في هذه الأثناء: ها هي كما هي الآن. لم يحفظ ملفكم. لوضعه رغم ذلك، اختاروه مرة أخرى.
words-refusal-join = اختر كلمة من القائمة.
words-refusal-held = هذا النص محجوز. أعد كتابته أولا.
words-refusal-adult = صوت الطفل يسمع في الفيلم فقط بموافقة الوالدين.
words-refusal-sound-empty = اختر ملفا صوتيا.
words-refusal-sound-large = يتجاوز هذا الملف 12 ميغابايت.
words-refusal-sound = هذا الملف ليس صوتا يمكننا قراءته.
words-refusal-sound-here = لا يستطيع هذا الجهاز قراءة الأصوات. اكتب السؤال.
words-refusal-code = هذا الرمز غير معروف هنا.
words-refusal-filmed = لهذه الكلمة فيلم بالفعل.
words-count =
    { $n ->
        [zero] لا توجد كلمات
        [one] كلمة واحدة
        [two] كلمتان
        [few] { $n } كلمات
       *[other] { $n } كلمة
    }
words-times =
    { $n ->
        [zero] لا أحد
        [one] شخص واحد
        [two] شخصان
        [few] { $n } أشخاص
       *[other] { $n } شخصا
    }
words-to-tell-n =
    { $n ->
        [zero] لا أحد لإخباره
        [one] شخص واحد لإخباره
        [two] شخصان لإخبارهما
        [few] { $n } أشخاص لإخبارهم
       *[other] { $n } شخصا لإخبارهم
    }
words-letter =
    مرحبا{ $name }،

    سألت: ما هو { $word }؟ أطفال المركز يشرحونه.

    { $url }

    سؤال؟ { $phone }

    { $centre }
