### الأفلام: التصوير وتسجيل الموافقات والعرض.

media-film-door-team = الأفلام
media-film-door = القناة
media-film-door-note = أفكار يقولها أصحابها.
media-film-back = الفيلم
media-film-caption = أفلام المركز، الأحدث أولًا
media-film-empty = لا يوجد فيلم بعد. صوّروا فكرة قيلت في ورشة.
media-film-new = فيلم جديد
media-film-new-lead = اكتبوا عنوانًا. في الصفحة التالية تصوّرون أو ترسلون ملفًا.
media-film-title = العنوان
media-film-title-hint = الفكرة في كلمات قليلة، كما يقولها صاحبها.
media-film-language = اللغة المحكية
# used by prefix: media-film-language-
media-film-language-fr = الفرنسية
media-film-language-fsl = لغة الإشارة الفرنسية
media-film-language-ar = العربية
media-film-language-en = الإنجليزية
media-film-language-es = الإسبانية
media-film-language-pt = البرتغالية
media-film-language-tr = التركية
media-film-language-uk = الأوكرانية
media-film-language-ru = الروسية
media-film-language-und = لغة أخرى
media-film-made = بدأ في
media-film-length = المدة
media-film-lasts = { $minutes ->
    [0] { $seconds } ث
   *[other] { $minutes } د { $seconds } ث
  }
media-film-state = أين وصل
# used by prefix: media-state-
media-state-draft = لم يُصوَّر بعد
media-state-converting = قيد التحضير
media-state-ready = جاهز
media-state-withdrawn = مسحوب
media-film-shown = يُعرض على
media-film-shown-nowhere = لا أحد خارج الفريق
# used by prefix: media-usage-
media-usage-hall = شاشة المركز
media-usage-network = فرق الشبكة
media-usage-public = الجميع، على القناة
media-usage-copy = نسخة على يوتيوب أو بيرتيوب
media-film-facts = الفيلم باختصار
media-film-look = مشاهدة الفيلم
media-film-download = فتح الفيلم
media-film-words = العنوان والكلام والترجمة المكتوبة
media-film-transcript = ما يقال فيه
media-film-transcript-hint = اكتبوا ما يقوله الناس. يقرؤه من لا يسمع، أو من يقرأ أسرع.
media-film-lacks-words-shown = يُعرض هذا الفيلم دون نص مكتوب: من لا يسمع لا يعرف ما يقال فيه. اكتبوه في الأسفل.
media-film-lacks-words = النص المكتوب ناقص. اكتبوه في الأسفل قبل عرض الفيلم.
media-film-lacks-words-short = دون نص مكتوب
media-film-write-words = اكتبوا ما يقال
media-film-no-transcript = كلام هذا الفيلم لم يُكتب بعد.
media-film-subtitles = الترجمة المكتوبة على الشاشة
media-film-subtitles-hint = بصيغة WebVTT. السطر الأول هو: WEBVTT.
media-film-subtitles-none = لا شيء
media-film-subtitles-there = نعم
media-film-keep = حفظ
media-film-converting = الفيلم قيد التحضير. يمكنكم مغادرة هذه الصفحة والعودة بعد دقائق.
media-film-lacks-programs = الأفلام تنتظر: برنامج ffmpeg غير موجود على هذا الجهاز. اطلبوا من المسؤول عن الخادم تثبيته. ستُحضَّر الأفلام فورًا.
media-film-try-again = المحاولة من جديد
media-film-nobody-listed = لم يُسجَّل أحد في هذا الفيلم. لا يراه إلا الفريق. سجّلوا كل شخص يُرى أو يُسمع.
media-film-withdraw = سحب هذا الفيلم
media-film-put-back = إعادة هذا الفيلم
media-film-on-channel = صفحته على القناة

media-film-file-title = التصوير أو إرسال ملف
media-film-file = ملف الفيلم
media-film-file-hint = فيلم من هاتف أو كاميرا. إذا انقطع الإرسال يُستأنف من حيث توقف.
media-film-send = إرسال هذا الملف
media-film-limits-words = { $megabytes } ميغابايت و{ $minutes } دقيقة على الأكثر.
media-film-limits = حجم الأفلام ومدتها
media-film-limits-megabytes = حجم الفيلم بالميغابايت
media-film-limits-megabytes-hint = 2000 ميغابايت تساوي 2 غيغابايت.
media-film-limits-minutes = مدة الفيلم بالدقائق

media-film-camera = تصوير
media-film-camera-title = تصوير: { $x }
media-film-camera-before = قبل التصوير اسألوا كل شخص هل يوافق. لا يُرسل شيء قبل أن تشاهدوا الفيلم.
media-film-camera-no-script = الكاميرا تحتاج إلى JavaScript. من دونه أرسلوا ملفًا:
media-film-camera-live = ما تراه الكاميرا
media-film-camera-again = الفيلم للمشاهدة
media-film-do-open = تشغيل الكاميرا
media-film-do-start = بدء التصوير
media-film-do-stop = توقف
media-film-do-send = حفظ هذا الفيلم
media-film-do-anew = البدء من جديد
media-film-say-no-camera = لم نجد كاميرا، أو أن هذا المتصفح لا يصوّر. أرسلوا ملفًا.
media-film-say-denied = لا يحق للمتصفح فتح الكاميرا. اسمحوا له ثم ابدؤوا من جديد.
media-film-say-filming = التصوير جارٍ.
media-film-say-look = شاهدوا الفيلم مع من صُوِّروا. احفظوه أو ابدؤوا من جديد.
media-film-say-large = هذا الفيلم كبير جدًا. صوّروا مدة أقصر.
media-film-say-lost = انقطع الاتصال. يُستأنف الإرسال وحده.
media-film-say-going = الإرسال جارٍ
media-film-say-failed = لم يصل الفيلم. حاولوا بعد قليل.

media-film-people = الأشخاص والموافقات
media-film-people-lead = يُعرض الفيلم في مكان إذا وافق الجميع عليه. إذا غيّر أحدهم رأيه يختفي من هناك فورًا.
media-film-people-count = { $n ->
    [0] لم يُسجَّل أحد.
    [one] شخص واحد يُرى أو يُسمع.
   *[other] عدد من يُرى أو يُسمع: { $n }.
  }
media-film-where = أين يُعرض
media-film-missing = تنقص موافقة:
media-film-use-shown = معروض
media-film-use-may-copy = يمكن نسخه
media-film-use-agreed = الجميع موافق
media-film-use-hidden = مخفي
media-film-name = الاسم
media-film-name-hint = يكفي الاسم الأول إذا كنتم تعرفون صاحبه.
media-film-age = العمر
# used by prefix: media-age-
media-age-adult = 18 سنة أو أكثر
media-age-teen = من 15 إلى 17 سنة
media-age-child = أقل من 15 سنة
media-age-gone = شخص مُحي اسمه
# used by prefix: media-film-age-
media-film-age-adult-note = موافقته تكفي.
media-film-age-teen-note = موافقته وموافقة والديه.
media-film-age-child-note = موافقته وموافقة والديه على الورقة نفسها.
media-film-agreed = وافق على
media-film-agreed-nothing = لا شيء بعد
media-film-acts = للعمل
media-film-take-back = لم يعد موافقًا
media-film-not-in-it = ليس في الفيلم
media-film-taken-back-on = غيّر رأيه في { $x }
media-film-lacks-voice = ينقص توقيع
media-film-forgotten = شخص مُحي اسمه
media-film-add = إضافة
media-film-add-known = شخص من المركز
media-film-add-other = شخص آخر
media-film-search = ابحثوا عن اسم أو هاتف
media-film-search-do = بحث
media-film-search-empty = لا أحد في المركز بهذا الاسم أو الرقم.
media-film-sheet-title = موافقة { $x }
media-film-sheet-lead = ضعوا علامة على ما تقوله الورقة الموقَّعة. ما ليس عليه علامة غير مسموح.
# used by prefix: media-film-voice-
media-film-voice-own = الشخص نفسه
media-film-voice-first-parent = الوالد الأول
media-film-voice-second-parent = الوالد الثاني
media-film-said-on = نعم منذ { $x }
media-film-alone = إذا وقّع والد واحد: لماذا
media-film-alone-hint = مثلًا: له وحده السلطة الأبوية، أو الوالد الآخر متوفى أو لا نعرف مكانه. إذا كان الوالدان منفصلين يوقّع الاثنان.
# used by prefix: media-film-use-
media-film-use-hall-hint = في بهو المركز، على الشاشة.
media-film-use-network-hint = يراه موظفو مراكز الشبكة ومتطوعوها.
media-film-use-public-hint = يراه الجميع على الإنترنت. يمكن سحبه في أي وقت.
media-film-use-copy-hint = تذهب نسخة إلى مكان آخر على الإنترنت. لا يمكن استرجاعها.

media-film-paper = ورقة موافقة للتوقيع
media-film-paper-lead = أنتم تُرَون أو تُسمَعون في هذا الفيلم. تقولون نعم أو لا لكل مكان. قول لا لا يغيّر شيئًا لكم في المركز.
media-film-paper-withdraw = يمكنكم تغيير رأيكم متى شئتم دون ذكر السبب. يختفي الفيلم فورًا. أخبروا الاستقبال أو اتصلوا.
media-film-paper-minor = قبل 18 سنة يوافق الشخص ووالداه معًا.
media-film-paper-together = قبل 15 سنة يوقّع الطفل ووالداه هذه الورقة معًا.
media-film-paper-alone = إذا وقّع والد واحد، لماذا:
media-film-paper-caption = أوافق على عرض هذا الفيلم
media-film-yes = نعم
media-film-no = لا
media-film-sign = التاريخ والتوقيع:
media-film-print = طباعة

media-film-copy = نسخة ليوتيوب أو بيرتيوب
media-film-copy-warning = النسخة التي ذهبت لا يمكن استرجاعها، حتى لو غيّر أحدهم رأيه.
media-film-copy-make = تحضير الملف
media-film-copies = نسخ سبق تحضيرها
media-film-copied = في { $day }، { $by }
media-film-copies-stay = لا يمكن استرجاع هذه النسخ من هنا. أزيلوها من حيث هي.
media-film-copy-by = فيلم من { $x }

media-film-channel = قناة الشبكة
media-film-channel-lead = أفكار يقولها أصحابها.
media-film-channel-of = أفكار قيلت في { $x }.
media-film-channel-films = الأفلام
media-film-channel-empty = لا يوجد فيلم بعد. ستأتي الأفلام الأولى من الورشات.
media-film-channel-wider = مشاهدة قناة الشبكة كلها
media-film-hall = شاشة المركز
media-film-hall-next = الفيلم التالي
media-film-hall-empty = لا يوجد فيلم للعرض هنا. يجب أن يوافق كل شخص على شاشة المركز.
media-film-of-person = الأفلام
media-film-of-person-none = لستم في أي فيلم.

media-film-refusal-title = اكتبوا عنوانًا للفيلم.
media-film-refusal-too-long = هذا طويل جدًا. احتفظوا بالأهم.
media-film-refusal-language = اختاروا اللغة من القائمة.
media-film-refusal-empty = اختاروا فيلمًا. الملف الفارغ ليس فيلمًا.
media-film-refusal-not-a-film = هذا الملف ليس فيلمًا. أُزيل.
media-film-refusal-no-picture = لا صورة في هذا الملف، بل صوت فقط. أُزيل.
media-film-refusal-too-large = هذا الفيلم كبير جدًا: { $n } ميغابايت على الأكثر.
media-film-refusal-too-lasting = هذا الفيلم طويل جدًا: { $n } دقيقة على الأكثر. أُزيل.
media-film-refusal-unreadable = هذا الفيلم تالف ولا يمكن قراءته. أُزيل. أرسلوا غيره.
media-film-refusal-failed = فشل تحضير الفيلم ثلاث مرات. الملف محفوظ: يمكنكم المحاولة من جديد.
media-film-refusal-lost = اختفى ملف هذا الفيلم. أرسلوه من جديد.
media-film-refusal-converting = هناك ملف قيد التحضير لهذا الفيلم.
media-film-refusal-filmed = لهذا الفيلم ملف، وهو الذي وافق عليه الناس. ابدؤوا فيلمًا جديدًا.
media-film-refusal-withdrawn = هذا الفيلم مسحوب.
media-film-refusal-nothing-to-try = لا يوجد ملف للتحضير. أرسلوا واحدًا.
media-film-refusal-name = اكتبوا اسمًا.
media-film-refusal-age = اذكروا عمر الشخص.
media-film-refusal-person = هذا الشخص ليس في المركز.
media-film-refusal-listed = هذا الشخص مسجَّل.
media-consent-undo-unkept = الموافقة التي استُرجعت لا تعود بالتراجع. إذا أعطاها الشخص من جديد فسجّلوها بورقة موقّعة جديدة.
media-film-refusal-taken-back = غيّر هذا الشخص رأيه: يبقى مسجَّلًا ويبقى الفيلم مخفيًا.
media-film-refusal-together = قبل 15 سنة يوقّع الطفل ووالداه معًا. ضعوا علامة عليهم جميعًا، أو اذكروا لماذا يوقّع والد واحد.
media-film-refusal-adult = هذا الشخص راشد: لا يوقّع والداه.
media-film-refusal-copy = تنقص موافقة شخص على نسخة في مكان آخر.
media-film-refusal-megabytes = اكتبوا حجمًا من 1 إلى 20000 ميغابايت.
media-film-refusal-minutes = اكتبوا مدة من 1 إلى 180 دقيقة.
media-film-refusal-changed = غيّر أحدهم هذا الفيلم الآن. اقرؤوه ثم ابدؤوا من جديد.
media-film-refusal-vtt = هذه الترجمة لا تبدأ بكلمة WEBVTT.
media-film-refusal-vtt-long = هذه الترجمة طويلة جدًا.
media-film-refusal-vtt-time = السطر { $n }: ننتظر وقتين، مثلًا 00:01.000 --> 00:04.000.
media-film-refusal-vtt-backwards = السطر { $n }: ينتهي النص قبل أن يبدأ.
media-film-refusal-vtt-order = السطر { $n }: يبدأ النص قبل الذي فوقه.
media-film-refusal-vtt-words = السطر { $n }: ينقص الكلام تحت الوقتين.
media-film-refusal-vtt-marks = السطر { $n }: فيه علامة ليست من الترجمة المكتوبة.
media-film-busy = هذا الملف قيد الإرسال.
media-film-other-offset = { $n } بايت موجودة هنا. تابعوا بعدها.
media-film-cut = انقطع الإرسال. ما وصل محفوظ.
media-film-piece-unreadable = ينقص Upload-Offset أو النوع application/offset+octet-stream.

media-film-op-begun = بدء فيلم: { $x }
media-film-op-words = تغيير العنوان أو الكلام أو الترجمة: { $x }
media-film-op-received = وصول ملف الفيلم: { $x }
media-film-op-converted = تحضير الفيلم: { $x }
media-film-op-again = محاولة جديدة للتحضير: { $x }
media-film-op-withdrawn = سحب الفيلم: { $x }
media-film-op-back = إعادة الفيلم: { $x }
media-film-op-seen = تسجيل شخص في الفيلم: { $x }
media-film-op-unseen = إزالة شخص من الفيلم: { $x }
media-film-op-consents = تسجيل موافقات للفيلم: { $x }
media-film-op-taken-back = استرجاع موافقة على الفيلم: { $x }
media-film-op-limits = تغيير حجم الأفلام ومدتها{ $x }
media-film-op-demo = أفلام العرض التجريبي

media-film-held-consents = موافقات على أفلام
media-film-held-usage = من أجل
media-film-held-own = تاريخ الموافقة
media-film-held-parents = موافقة الوالدين
media-film-held-withdrawn = تاريخ الاسترجاع
media-film-held-films = الأفلام
media-film-held-title = العنوان
media-film-held-seen = الظهور في أفلام
media-film-held-age = العمر
media-film-retention = الأفلام المسحوبة وموافقاتها
