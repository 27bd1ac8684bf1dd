map-door = أماكن مفيدة
map-door-note = أماكن قرب بيتكم بأوقاتها. اقترحوا ما ينقص.
map-door-team = خريطة الأماكن
map-lead = من يساعدني قرب بيتي؟ ابحثوا عن مكان أو موضوع أو مدينة.

map-search = ابحث
map-q = ماذا؟
map-q-hint = اسم أو شارع أو كلمة.
map-theme = الموضوع
map-any-theme = كل المواضيع
map-near = قرب أي مدينة؟
map-near-hint = الأقرب يأتي أولًا.
map-town = فقط في
map-any-town = كل المدن
map-only-open = مفتوح الآن
map-only-accessible = يدخله الكرسي المتحرك
map-count = { $n ->
    [zero] لا مكان
    [one] مكان واحد
    [two] مكانان
    [few] { $n } أماكن
    [many] { $n } مكانًا
   *[other] { $n } مكان
  }
map-empty = لا شيء على الخريطة لهذا البحث. هل تعرفون مكانًا؟ أخبرونا.
map-town-unknown = ليس لهذه المدينة مكان على الخريطة بعد. هذه كل الأماكن.
map-open-cut = هذه القائمة طويلة: لم يُنظر في كل الأماكن. اختاروا موضوعاً أو مدينة.
map-see-map = عرض الخريطة
map-see-list = عرض القائمة
map-see-public = عرض صفحة الجميع
map-print = طباعة
map-propose = اقتراح مكان
map-report = التبليغ عن خطأ
map-page-of = صفحة { $n } من { $of }
map-metres = على بعد { $n } م
map-kilometres = على بعد { $n } كم
map-open-now = مفتوح الآن
map-closed-now = مغلق الآن
map-from-to = من { $a } إلى { $b }
map-closed = مغلق
map-holidays = أيام العطل الرسمية
map-confirmed = مؤكد في { $x }
map-unconfirmed = غير مؤكد بعد
map-hours = أوقات الفتح
map-phone = الهاتف
map-email = البريد الإلكتروني
map-website = الموقع
map-themes = المواضيع
map-languages = اللغات المتكلَّمة
map-source = المصدر
map-streets = عرض الشوارع على OpenStreetMap
map-access = الكرسي المتحرك
# used by prefix: map-access-
map-access-unknown = غير معروف
map-access-yes = يدخله الكرسي المتحرك
map-access-limited = يدخله الكرسي المتحرك بمساعدة
map-access-no = لا يدخله الكرسي المتحرك
map-access-page = صفحة Acceslibre
map-access-read = اقرأ كيف يكون الدخول
# used by prefix: map-language-
map-language-fr = الفرنسية
map-language-ar = العربية
map-language-en = الإنجليزية
map-language-es = الإسبانية
map-language-pt = البرتغالية
map-language-it = الإيطالية
map-language-tr = التركية
map-language-pl = البولندية
map-language-ro = الرومانية
map-language-uk = الأوكرانية
map-language-ru = الروسية
map-language-lsf = لغة الإشارة الفرنسية

map-map-title = خريطة الأماكن
map-show-theme = عرض هذا الموضوع
map-moves = التحرك على الخريطة
map-nearer = أقرب
map-farther = أبعد
map-north = نحو الشمال
map-south = نحو الجنوب
map-west = نحو الغرب
map-east = نحو الشرق
map-sentence = { $n ->
    [zero] لا مكان هنا. انظروا أبعد.
    [one] مكان واحد على هذا الرسم. كل نقطة تقود إلى مكان.
    [two] مكانان على هذا الرسم. الرقم يجمع أماكن متجاورة: المسوه لترَوا أقرب.
    [few] { $n } أماكن على هذا الرسم. الرقم يجمع أماكن متجاورة: المسوه لترَوا أقرب.
    [many] { $n } مكانًا على هذا الرسم. الرقم يجمع أماكن متجاورة: المسوه لترَوا أقرب.
   *[other] { $n } مكان على هذا الرسم. الرقم يجمع أماكن متجاورة: المسوه لترَوا أقرب.
  }
map-cluster = { $n ->
    [zero] لا مكان، انظر أقرب
    [one] مكان واحد، انظر أقرب
    [two] مكانان، انظر أقرب
    [few] { $n } أماكن، انظر أقرب
    [many] { $n } مكانًا، انظر أقرب
   *[other] { $n } مكان، انظر أقرب
  }
map-cluster-near = { $n ->
    [zero] لا مكان قرب { $x }
    [one] مكان واحد قرب { $x }، انظر أقرب
    [two] مكانان قرب { $x }، انظر أقرب
    [few] { $n } أماكن قرب { $x }، انظر أقرب
    [many] { $n } مكانًا قرب { $x }، انظر أقرب
   *[other] { $n } مكان قرب { $x }، انظر أقرب
  }
map-ground-show = عرض خلفية الخريطة
map-ground-hide = العودة إلى الرسم
map-ground-label = الخريطة مع خلفيتها. الأسهم تحرّكها، و+ و− تقرّبها وتبعدها. كل نقطة تقود إلى مكان.
map-ground-from = صور الخلفية تأتي من { $x }، الذي يرى حينئذ عنوان جهازكم على الإنترنت.
map-ground-many = عدد الأماكن معًا: { $n }
map-ground-thanks = © المساهمون في OpenStreetMap
map-drawing-note = يُظهر الرسم موقع الأماكن بعضها من بعض. القائمة تقول الشيء نفسه.
map-listed-only = { $n ->
    [zero] لكل مكان نقطته.
    [one] مكان واحد بلا نقطة بعد: هو في القائمة.
    [two] مكانان بلا نقطة بعد: هما في القائمة.
    [few] { $n } أماكن بلا نقطة بعد: هي في القائمة.
    [many] { $n } مكانًا بلا نقطة بعد: هي في القائمة.
   *[other] { $n } مكان بلا نقطة بعد: هي في القائمة.
  }
map-drawing-list = النقاط نفسها في قائمة
map-print-how = اختاروا ورق A3 في نافذة الطباعة. للرسم أرقام، وللقائمة الأرقام نفسها.
map-print-drawing = رسم الأماكن بأرقام القائمة
map-printed = طُبع في { $x }
map-print-part = تُظهر هذه الورقة الأماكن من { $first } إلى { $last }، من أصل { $n }.
map-print-missing = هل ينقص مكان؟ هل هناك خطأ؟
map-print-write = اكتبوه هنا، أو قولوه في الاستقبال.
map-square = المربع الصغير: وجّهوا إليه الهاتف لترَوا القائمة.
map-embed-whose = خريطة يرعاها { $x }. اقتراح مكان أو التبليغ عن خطأ.

map-propose-lead = يكفي اسم وعنوان. ينظر أحد من المركز قبل إظهاره.
map-propose-send = إرسال
map-propose-kept = لا نطلب اسمكم ولا حسابًا. لا تكتبوا شيئًا عن أي شخص.
map-name = اسم المكان
map-name-hint = كما هو مكتوب على الباب.
map-street = الرقم والشارع
map-street-hint = مثلًا: 12 rue de la Gare.
map-postal-code = الرمز البريدي
map-city = المدينة
map-what-for = لأي شيء هو؟
map-phone-place = هاتف المكان
map-email-place = البريد الإلكتروني للمكان
map-hours-words-hint = بكلماتكم: بعد ظهر الثلاثاء والخميس.
map-words = شيء آخر تقولونه لنا؟
map-words-hint = ما نجده هناك، وما يجب معرفته.
map-report-what = ما الأمر؟
map-report-error = هناك شيء خاطئ
map-report-gone = هذا المكان لم يعد موجودًا
map-report-words = قولوا لنا ما هو
map-report-words-hint = مثلًا: تغيّر الوقت، أو لا أحد يجيب على الهاتف.
map-report-send = إرسال
map-thanks = سُجّل
map-thanks-text = شكرًا. ينظر أحد من المركز، ثم يحدّث الخريطة.
map-way = كيف عُرف ذلك؟
# used by prefix: map-way-
map-way-page = عبر الصفحة
map-way-desk = قيل في الاستقبال
map-way-paper = كُتب على الخريطة المطبوعة

map-refusal-name = ينقص اسم المكان.
map-refusal-where = قولوا أين هو: شارع أو مدينة أو نقطة.
map-refusal-long = هذا أطول من السطر. احتفظوا بالمهم.
map-refusal-postal-code = للرمز البريدي 5 أرقام. مثلًا: 62510.
map-refusal-phone = لا يمكن قراءة هذا الرقم. مثلًا: 03 21 00 00 00.
map-refusal-email = هذا العنوان غير كامل. مثلًا: accueil@exemple.fr.
map-refusal-website = لا يمكن قراءة عنوان الموقع. مثلًا: www.exemple.fr.
map-refusal-hours = لا يمكن قراءة هذه الأوقات. مثلًا: Mo-Fr 09:00-12:00,14:00-17:00. أو اكتبوها بكلماتكم أسفله.
map-refusal-swapped = خط العرض وخط الطول معكوسان.
map-refusal-point-unreadable = لا يمكن قراءة هذه النقطة. مثلًا: 50,7353.
map-refusal-point-nought = النقطة 0، 0 في البحر أمام إفريقيا.
map-refusal-point-outside = هذه النقطة ليست في فرنسا.
map-refusal-point-projection = هذه النقطة بالأمتار، في إسقاط غير معروف هنا. يجب أن تكون بالدرجات.
map-refusal-point-half = ينقص خط العرض أو خط الطول.
map-refusal-theme = هذا الموضوع لم يعد على الخريطة.
map-refusal-language = هذه اللغة ليست في القائمة.
map-refusal-access = اختاروا جوابًا من القائمة.
map-refusal-changed = غيّره أحد وأنتم تكتبون. أعيدوا القراءة ثم ابدؤوا من جديد.
map-refusal-written = غيّره أحد وأنتم تكتبون. كلماتكم هنا. احفظوا مرة أخرى لتكتب فوق كلماته.
map-refusal-words = قولوا بكلمات قليلة ما الخطأ.
map-refusal-too-many = تصل اقتراحات كثيرة الآن. عودوا بعد ساعة، أو اتصلوا بالمركز.
map-refusal-kind = اختاروا ما الأمر.
map-refusal-theme-name = ينقص اسم الموضوع.
map-refusal-months = اكتبوا عدد أشهر، من 1 إلى 60.
map-refusal-fields = عشرون سؤالًا على الأكثر للموضوع.

map-caption = أماكن الخريطة
map-address = العنوان
map-confirmation = التأكيد
map-act = المطلوب
map-state = أين وصل
# used by prefix: map-state-
map-state-shown = على الخريطة
map-state-withdrawn = مسحوب
map-team-empty = لا مكان لهذا البحث. أضيفوا واحدًا، أو أحضروا قائمة.
map-new-title = إضافة مكان
map-keep = حفظ
map-extra-line = تكملة العنوان
map-latitude = خط العرض
map-longitude = خط الطول
map-point-hint = بالدرجات. اتركها فارغة: يأخذ المكان نقطة عنوانه إن كان معروفًا. لتحريكه، اكتبوا أرقامًا أخرى.
map-placed-number = وُضع حسب العنوان، عند الرقم.
map-placed-near = وُضع حسب العنوان، عند أقرب رقم.
map-placed-street = وُضع حسب العنوان، في الشارع.
map-placed-town = وُضع حسب العنوان، في البلدة.
map-placed-nowhere = بلا نقطة: العنوان غير معروف هنا. المكان في القائمة وليس على الرسم. يمكنكم كتابة خط العرض وخط الطول.
map-hours-syntax = الأوقات بكتابة OpenStreetMap
map-hours-hint = Mo Tu We Th Fr Sa Su للأيام. مثلًا: Mo-Fr 09:00-12:00,14:00-17:00; PH off.
map-hours-words = الأوقات بالكلمات
map-summary = في جملة واحدة
map-description = تقديم
map-due-on = يُؤكَّد من جديد في { $x }.
map-confirm = ما زال صحيحًا
map-withdraw = سحبه من الخريطة
map-show-again = إرجاعه إلى الخريطة
map-merged-away = جُمع هذا المكان مع آخر. ألغوا الجمع ليعود.
map-extra-title = ما قالته القائمة زيادة
map-extra-how = محفوظ كما هو، للفريق فقط. القائمة: { $x }
map-due-title = للتأكيد
map-due-count = { $n ->
    [zero] لا مكان للتأكيد
    [one] مكان واحد للتأكيد
    [two] مكانان للتأكيد
    [few] { $n } أماكن للتأكيد
    [many] { $n } مكانًا للتأكيد
   *[other] { $n } مكان للتأكيد
  }
map-due-how = اتصلوا أو مرّوا أمامه. الأقدم يأتي أولًا. كل موضوع يقول بعد كم شهر.
map-due-empty = كل شيء مؤكد. عودوا في الشهر القادم.

map-waiting = { $n ->
    [zero] لا اقتراح
    [one] اقتراح واحد من السكان
    [two] اقتراحان من السكان
    [few] { $n } اقتراحات من السكان
    [many] { $n } اقتراحًا من السكان
   *[other] { $n } اقتراح من السكان
  }
map-proposals-title = اقتراحات السكان
map-proposals-how = لا يظهر شيء قبل موافقتكم. المكان المقبول يوضع على الخريطة، والمكان الذي زال يُسحب منها. الخطأ المذكور بالكلمات يُصحَّح باليد.
map-proposals-empty = لا اقتراح ينتظر.
# used by prefix: map-kind-
map-kind-place = مكان للإضافة
map-kind-error = خطأ
map-kind-gone = مكان لم يعد موجودًا
map-accept = قبول
map-refuse = رفض
map-origin = { $n ->
    [zero] لا اقتراح من الجهاز نفسه
    [one] اقتراح واحد من الجهاز نفسه
    [two] اقتراحان من الجهاز نفسه
    [few] { $n } اقتراحات من الجهاز نفسه
    [many] { $n } اقتراحًا من الجهاز نفسه
   *[other] { $n } اقتراح من الجهاز نفسه
  }
map-accept-all = قبول الكل
map-refuse-all = رفض الكل

map-duplicates-title = مكررات محتملة
map-duplicates-how = سطران قد يتكلمان عن المكان نفسه. الذي تحتفظون به يأخذ ما يعرفه الآخر زيادة. كل شيء يمكن إلغاؤه.
map-duplicates-empty = لم يوجد مكرر.
map-pairs = { $n ->
    [zero] لا زوج
    [one] زوج واحد
    [two] زوجان
    [few] { $n } أزواج
    [many] { $n } زوجًا
   *[other] { $n } زوج
  }
# used by prefix: map-reason-
map-reason-number = رقم SIRET أو RNA نفسه، في الموضع نفسه
map-reason-address = الاسم نفسه تقريبًا، والعنوان نفسه
map-reason-near = الاسم نفسه تقريبًا، قريب جدًا
map-reason-town = الاسم نفسه، والمدينة نفسها
map-merge-here = الاحتفاظ بهذا
map-are-two = هما مكانان

map-themes-title = مواضيع الخريطة
map-themes-empty = لا موضوع. أضيفوا الأول.
map-theme-new = موضوع جديد
map-theme-name = اسم الموضوع
map-theme-description = لأي شيء هو
map-theme-months = التأكيد بعد كم شهر؟
map-theme-months-hint = عدد من 1 إلى 60.
map-theme-fields = ما نسأل عنه زيادة
map-theme-fields-hint = سؤال في كل سطر. مثلًا: عمر الأطفال.
map-theme-retire = سحب هذا الموضوع
map-months = { $n ->
    [zero] كل { $n } شهر
    [one] كل شهر
    [two] كل شهرين
    [few] كل { $n } أشهر
    [many] كل { $n } شهرًا
   *[other] كل { $n } شهر
  }

map-import-title = إحضار قائمة
map-import-lead = المخطط الوطني لأماكن الوساطة الرقمية، أو data·inclusion، أو GoGoCarto، أو GeoJSON، أو أي جدول CSV. لا يُكتب شيء قبل موافقتكم.
map-import-file = الملف
map-import-file-hint = CSV أو JSON أو GeoJSON، ‏40 ميغابايت و100 000 سطر على الأكثر.
map-import-look = نظرة
map-import-apply = وضعها على الخريطة
map-preview-title = قبل الكتابة
map-preview-effect = ما ستفعله القائمة
map-imported-title = القائمة على الخريطة
map-import-rows = أسطر مقروءة
map-import-created = أماكن مضافة
map-import-updated = أماكن محدَّثة
map-import-unchanged = أماكن موجودة بلا تغيير
map-import-left = أماكن تُركت كما كتبها الفريق
map-import-refused = أسطر لم تؤخذ
map-kept-title = أعمدة محفوظة كما هي
map-kept-how = لا شيء هنا يقابلها: تبقى مع كل مكان، للفريق.
map-empty-columns = أعمدة فارغة: { $x }
map-notes-title = ملاحظات
map-lines-title = سطرًا سطرًا
map-line = السطر
map-examples = الأسطر الأولى
map-columns = الأعمدة
map-columns-how = قولوا ما يعنيه كل عمود. القائمة القادمة بالأعمدة نفسها ستتذكر ذلك.
map-columns-keep = حفظ والنظر من جديد
map-import-theme = وضع كل هذه الأماكن في
map-import-no-theme = بلا موضوع
map-import-source = من أين القائمة
map-file-missing = اختاروا ملفًا.
map-file-empty = لا سطر في هذا الملف.
map-file-heavy = هذا الملف أكبر من 40 ميغابايت. قسّموه.
map-file-lines = في هذا الملف أكثر من { $n } سطر. قسّموه حسب المحافظة، أو احتفظوا بما هو قريب منكم.
map-file-workbook = هذا مصنف أو PDF. احفظوا الورقة بصيغة CSV ثم أعيدوا.
map-file-unreadable = لا يمكن قراءة هذا الملف: ليس جدولًا ولا قائمة JSON.
map-file-projection = هذا GeoJSON في إسقاط غير معروف هنا. احفظوه بـ WGS 84 (EPSG:4326).
map-file-no-name = قولوا أي عمود فيه أسماء الأماكن.
map-file-applied = هذه القائمة على الخريطة من قبل.
# used by prefix: map-note-
map-note-name-missing = بلا اسم: لم يؤخذ السطر
map-note-twice = السطر نفسه مرة ثانية: لم يؤخذ
map-note-point-swapped = رُتّب خط العرض وخط الطول
map-note-point-converted = نقطة محوّلة من Lambert 93
map-note-point-nought = النقطة 0، 0: مكان بلا نقطة
map-note-point-outside = نقطة خارج فرنسا: مكان بلا نقطة
map-note-point-unreadable = نقطة لا تُقرأ: مكان بلا نقطة
map-note-point-projection = نقطة في إسقاط آخر: مكان بلا نقطة
map-note-address-missing = بلا شارع
map-note-phone-kept = هاتف محفوظ كما هو
map-note-email-kept = عناوين بريد محفوظة كما هي
map-note-website-kept = موقع محفوظ كما هو
map-note-postal-code-kept = رمز بريدي محفوظ كما هو
map-note-hours-kept = أوقات محفوظة بالكلمات
map-note-theme-kept = صنف محفوظ كما هو
map-note-too-long = نص أطول من اللازم: نهايته محفوظة على حدة
map-note-formula = صيغة محفوظة كنص
# used by prefix: map-target-
map-target-kept = الحفظ كما هو
map-target-id = الرقم في القائمة
map-target-pivot = SIRET أو RNA
map-target-name = الاسم
map-target-number = الرقم في الشارع
map-target-street = الشارع
map-target-extra-line = تكملة العنوان
map-target-postal-code = الرمز البريدي
map-target-city = المدينة
map-target-insee = رمز INSEE
map-target-latitude = خط العرض
map-target-longitude = خط الطول
map-target-point = خط العرض والطول معًا
map-target-themes = المواضيع
map-target-phone = الهاتف
map-target-email = البريد الإلكتروني
map-target-website = الموقع
map-target-hours = الأوقات
map-target-monday = أوقات الاثنين
map-target-tuesday = أوقات الثلاثاء
map-target-wednesday = أوقات الأربعاء
map-target-thursday = أوقات الخميس
map-target-friday = أوقات الجمعة
map-target-saturday = أوقات السبت
map-target-sunday = أوقات الأحد
map-target-summary = في جملة واحدة
map-target-description = تقديم
map-target-access-link = صفحة Acceslibre
map-target-languages = اللغات
map-target-source = المصدر
map-target-updated-on = تاريخ التحديث

map-export-title = إعطاء الخريطة
# used by prefix: map-export-
map-export-national = المخطط الوطني لأماكن الوساطة الرقمية (CSV)
map-export-inclusion = data·inclusion (JSON)
map-export-geojson = GeoJSON، لـ uMap والخرائط الأخرى
map-export-table = كل شيء، لجدول حسابي (CSV)
map-embed-title = على موقع بلدية
map-embed-how = انسخوا هذا السطر في صفحة من الموقع. تتحدّث الخريطة هناك وحدها، بلا ملف تتبع.
map-kit = موضوع خريطة
map-retention = اقتراحات السكان للخريطة، بعد الجواب

map-op-added = الخريطة: أضيف { $x }
map-op-changed = الخريطة: غُيّر { $x }
map-op-confirmed = الخريطة: أُكّد { $x }
map-op-shown = الخريطة: أُرجع { $x }
map-op-withdrawn = الخريطة: سُحب { $x }
map-op-proposed = الخريطة: اقتُرح أو بُلّغ عن { $x }
map-op-accepted = الخريطة: عدد الاقتراحات المقبولة { $x }
map-op-refused = الخريطة: عدد الاقتراحات المرفوضة { $x }
map-op-merged = الخريطة: جُمع { $x } مع مكرره
map-op-apart = الخريطة: { $x } وآخر هما مكانان
map-op-theme-added = الخريطة: أضيف الموضوع { $x }
map-op-theme-changed = الخريطة: غُيّر الموضوع { $x }
map-op-theme-retired = الخريطة: سُحب الموضوع { $x }
map-op-imported = الخريطة: قائمة { $x }
map-op-demo = أماكن العرض التجريبي
