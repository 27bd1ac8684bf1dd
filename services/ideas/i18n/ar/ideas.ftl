# used by prefix: ideas-state-
ideas-state-heard = سُمعت
ideas-state-chosen = اختيرت
ideas-state-co-design = قيد الإعداد
ideas-state-tested = قيد التجربة
ideas-state-in-use = مستعملة
ideas-state-spread = منتشرة
ideas-state-set-aside = موضوعة جانبًا
ideas-state-sent = أُرسلت الرسالة
ideas-state-desk = تُقال مباشرة
ideas-state-told = قيلت

# used by prefix: ideas-step-
ideas-step-heard = سُمعت الفكرة
ideas-step-chosen = اختيرت الفكرة
ideas-step-co-design = نبنيها معًا
ideas-step-tested = نجرّبها
ideas-step-in-use = نستعملها
ideas-step-spread = مراكز أخرى تستعملها
ideas-step-set-aside = وُضعت الفكرة جانبًا
ideas-step-shown = الفكرة على الصفحة
ideas-step-joined = انضمّت الفكرة إلى فكرة أخرى

# used by prefix: ideas-origin-
ideas-origin-page = اقتُرحت على الصفحة
ideas-origin-desk = قيلت في الاستقبال
ideas-origin-workshop = قيلت في ورشة
ideas-origin-forum = قيلت في المنتدى
ideas-origin-hackathon = قيلت في الهاكاثون

# used by prefix: ideas-tell-
ideas-tell-sms = برسالة قصيرة
ideas-tell-email = بالبريد الإلكتروني
ideas-tell-letter = برسالة ورقية
ideas-tell-in-person = مباشرة
ideas-tell-none = لا تُخبروني

# used by prefix: ideas-showing-
ideas-showing-waiting = للقراءة
ideas-showing-shown = ظاهرة
ideas-showing-hidden = مخفية

ideas-subject = ماذا أصبحت فكرتك
# used by prefix: ideas-news-
ideas-news-heard = عادت فكرتك « { $title } » إلى الطاولة.
ideas-news-chosen = اختيرت فكرتك « { $title } ». سنعمل عليها.
ideas-news-co-design = نبني فكرتك « { $title } » مع السكان.
ideas-news-tested = نجرّب فكرتك « { $title } » مع السكان.
ideas-news-in-use = نستعمل فكرتك « { $title } » في المركز.
ideas-news-spread = مراكز أخرى تستعمل فكرتك « { $title } ».
ideas-news-set-aside = وُضعت فكرتك « { $title } » جانبًا في الوقت الحالي.
ideas-news-shown = فكرتك « { $title } » على صفحة « أفكارنا ».
ideas-news-joined = انضمّت فكرتك « { $title } » إلى فكرة قريبة: « { $other } ». وتبقى فكرتك.
# When several steps are told at once.
ideas-news-and-reason =
    { $news }
    لماذا: { $reason }
ideas-letter =
    مرحبًا{ $name }،

    { $news }

    لمتابعة فكرتك: { $url }
    رمزك: { $code }

    { $centre }
ideas-letter-reason =
    مرحبًا{ $name }،

    { $news }

    لماذا: { $reason }

    لمتابعة فكرتك: { $url }
    رمزك: { $code }

    { $centre }
ideas-sms = { $centre }: { $news } { $url }
ideas-letters-title = ماذا أصبحت أفكاركم
ideas-letter-place-date = { $x }، { $day }
ideas-letter-reply = للحديث عنها اتصلوا بالرقم:

ideas-refusal-title = ضعوا عنوانًا للفكرة.
ideas-refusal-title-long = العنوان طويل. يكفي 160 حرفًا.
ideas-refusal-words = قولوا الفكرة ببضع كلمات.
ideas-refusal-long = هذا النص طويل.
ideas-refusal-nir = لا تكتبوا رقم الضمان الاجتماعي.
ideas-refusal-phone = يجب أن يكون رقم هاتف محمول من 10 أرقام.
ideas-refusal-email = عنوان البريد الإلكتروني غير كامل.
ideas-refusal-name = الاسم ناقص.
ideas-refusal-postal = لإرسال رسالة بالبريد، يلزم عنوانكم.
ideas-refusal-person = هذا الشخص ليس في ملفات المركز.
ideas-refusal-reason = قولوا لماذا. سيقرأ ذلك أصحاب الفكرة.
ideas-refusal-reason-long = السبب طويل. يكفي 600 حرف.
ideas-refusal-road = لا يمكن أن تنتقل الفكرة إلى هذه المرحلة. ربما غيّرها أحدهم.
ideas-refusal-not-shown = اقرؤوا الفكرة أولًا واجعلوها ظاهرة.
ideas-refusal-merged = جُمعت هذه الفكرة مع أخرى. تابعوا مع الأخرى.
ideas-refusal-merge-itself = اختاروا فكرة أخرى.
ideas-refusal-merge-unknown = هذه الفكرة ليست على صفحة المركز.
ideas-refusal-changed = غيّر أحدهم هذه الفكرة. هكذا أصبحت الآن.
ideas-refusal-too-many = وصلت أفكار كثيرة دفعة واحدة. حاولوا بعد ساعة أو اتصلوا بنا.

ideas-held = أفكارك
ideas-held-notices = ما قيل لك عن أفكارك
ideas-held-told-by = من قال ذلك
ideas-held-way = كيف نخبرك
ideas-retention = أصحاب الأفكار التي لم يعرضها الفريق
