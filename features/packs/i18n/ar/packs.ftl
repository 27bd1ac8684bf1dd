packs-door-team = حقائب دون اتصال
packs-title = الحقيبة: كل شيء دون إنترنت
packs-door-note = الدروس والكلمات وجهات الاتصال، تحتفظون بها على هاتفكم.
packs-lead = خذوا حقيبة إلى بيتكم. تُفتح دون إنترنت، ولا تعرف عنكم شيئًا.
packs-empty = لا توجد حقيبة بعد. اسألوا في الاستقبال.
packs-on-phone = على هاتفكم
packs-on-phone-how = افتحوا الحقيبة مرة واحدة مع الإنترنت. بعد ذلك تُفتح دونه. لتجدوها من جديد: في قائمة المتصفح، «إضافة إلى الشاشة الرئيسية».
packs-open = فتح الحقيبة
packs-other-ways = بطرق أخرى
packs-take-zip = على مفتاح USB أو حاسوب
packs-take-zip-note = مجلد (zip). فكّوا ضغطه ثم افتحوا index.html.
packs-take-zim = لتطبيق Kiwix
packs-take-zim-note = ملف واحد (zim).
packs-take-pdf = على الورق
packs-take-pdf-note = كتيب للطباعة (PDF).
packs-waiting = قيد التحضير
packs-waiting-text = ما طلبته قيد التحضير: يحتاج إلى دقيقة أو دقيقتين. لم ترتكب أي خطأ.
packs-waiting-again = حاول من جديد
packs-waiting-back = العودة إلى الحقيبة
packs-binding = المجلد وملف Kiwix والكتيّب قيد التحضير. عُد بعد دقيقة.
packs-take-changes = ما تغيّر فقط
packs-take-changes-note = يُنسخ فوق النسخة السابقة.
packs-take-manifest = البيان الموقّع
packs-take-manifest-note = قائمة الملفات، للتحقق من مفتاح.
packs-size = { $x }.
packs-team-lead = ما يأخذه الناس معهم: على جهاز مُعار، أو مفتاح، أو هاتف، أو ورق. لا تحتوي الحقيبة على أي شخص.
packs-new = حقيبة جديدة
packs-caption = الحقائب، الأحدث أولًا
packs-team-empty = لا توجد حقيبة بعد. ابدؤوا بعنوان وبما يوضع فيها.
packs-pack = الحقيبة
packs-language = اللغة
packs-language-hint = الحقيبة بلغة واحدة. للغة أخرى، أعدّوا حقيبة أخرى.
packs-who = لمن
packs-for-all = للجميع
packs-for-team = للفريق
packs-retired = مسحوبة
packs-name = العنوان
packs-name-hint = مثلًا: خطواتي الأولى
packs-contents = ما تحتويه
packs-contents-hint = ضعوا علامة على ما يُؤخذ.
packs-contents-empty = لم يُختر شيء بعد.
packs-parts-empty = لا يوجد في أي قسم ما يُؤخذ بعد.
packs-public = يمكن للسكان أخذها
packs-public-note = تُعرض في صفحة «الحقيبة».
packs-keep = حفظ
packs-change = تغيير ما تحتويه
packs-part = القسم
packs-chosen = المختار
packs-weight = الحجم
packs-not-made = لم تُعدّ بعد
packs-make = إعداد الحقيبة
packs-make-note = تُعدّ نسخة جديدة مما هو منشور اليوم. ما سُحب لم يعد فيها.
packs-device = الجهاز
packs-device-hint = للإعارة: اسم الجهاز، مثلًا «لوح 4». لا يُكتب اسم شخص أبدًا.
packs-versions = النسخ
packs-versions-empty = لا توجد نسخة بعد. أعدّوا الحقيبة.
packs-version-name = النسخة
packs-version = النسخة { $n }
packs-day = في
packs-by = من
packs-made = أُعدّت في { $day } من { $who }.
packs-forms = للأخذ
packs-former = أُعدّت نسخة أحدث: لم تعد هذه تُؤخذ. يبقى تاريخها.
packs-gone = ما ذهب
packs-added = { $n ->
    [zero] لا ملفات جديدة
    [one] ملف جديد واحد
    [two] ملفان جديدان
    [few] { $n } ملفات جديدة
    [many] { $n } ملفًا جديدًا
   *[other] { $n } ملف جديد
  }
packs-changed = { $n ->
    [zero] لا ملفات متغيّرة
    [one] ملف متغيّر واحد
    [two] ملفان متغيّران
    [few] { $n } ملفات متغيّرة
    [many] { $n } ملفًا متغيّرًا
   *[other] { $n } ملف متغيّر
  }
packs-removed = { $n ->
    [zero] لا ملفات محذوفة
    [one] ملف محذوف واحد
    [two] ملفان محذوفان
    [few] { $n } ملفات محذوفة
    [many] { $n } ملفًا محذوفًا
   *[other] { $n } ملف محذوف
  }
packs-more = و{ $n } أخرى
packs-heavy = حجم هذه الحقيبة يتجاوز 50 ميغابايت: سيكون نسخها وتنزيلها بطيئًا. احذفوا بعض الأفلام إن أمكن.
packs-fingerprint = بصمة الدار، للمقارنة عبر الهاتف:
packs-public-page = صفحة السكان
packs-retire = سحب الحقيبة
packs-retire-note = لن يستطيع أحد أخذها بعد الآن. ما خرج منها يبقى حيث هو.
packs-returned = مفتاح أو جهاز يعود
packs-returned-text = في الحقيبة العائدة ملف manifest.json. أعطوه هنا: تعرفون إن كانت من هنا، وإن غُيّرت، وما ينقصها.
packs-manifest-file = الملف manifest.json
packs-manifest-hint = هو بجانب index.html.
packs-look = نظر
packs-verdict = ما تقوله هذه الحقيبة
packs-returned-up-to-date = «{ $x }»، النسخة { $n }: هي الأخيرة.
packs-returned-old = «{ $x }»، النسخة { $n }.
packs-returned-latest = الأخيرة هي النسخة { $n }.
packs-site-version = النسخة { $n }، { $day }.
packs-site-device = لـ: { $x }
packs-site-lead = كل شيء يُفتح دون إنترنت. لا يمكنكم إفساد شيء هنا.
packs-site-home = العودة إلى البداية
packs-site-help = تحتاجون مساعدة؟ اتصلوا بالرقم { $x }. يجيبكم شخص أو يعاود الاتصال بكم.
packs-site-read-me = افتحوا الملف index.html: كل شيء يبدأ منه. لا حاجة للإنترنت.
packs-zim-description = دروس وكلمات ومواعيد وجهات اتصال { $x }
packs-booklet-lead = ما تقوله الحقيبة، على الورق. التمارين تحتاج إلى شاشة: اسألوا في الاستقبال.
packs-booklet-version = النسخة { $n }
packs-booklet-page = الصفحة { $n } من { $of }
packs-op-begin = بُدئت حقيبة: { $x }
packs-op-change = غُيّرت حقيبة: { $x }
packs-op-retire = سُحبت حقيبة: { $x }
packs-refusal-title = أعطوا الحقيبة عنوانًا.
packs-refusal-title-long = العنوان طويل جدًا: 80 علامة على الأكثر.
packs-refusal-language = اختاروا لغة.
packs-refusal-nothing = اختاروا شيئًا واحدًا على الأقل.
packs-refusal-too-much = هذا كثير على حقيبة واحدة: 1000 شيء على الأكثر.
packs-refusal-device = اسم الجهاز طويل جدًا: 60 علامة على الأكثر.
packs-refusal-nothing-left = لم يعد شيء مما اختير منشورًا. غيّروا ما تحتويه.
packs-refusal-heavy = هذه الحقيبة ثقيلة جدًا: 400 ميغابايت على الأكثر. احذفوا بعض الأفلام.
packs-refusal-retired = هذه الحقيبة مسحوبة.
packs-refusal-changed = غير شخص هذه الحقيبة في هذه الأثناء. اختياراتكم هنا. احفظوا مرة أخرى لتكتب فوق اختياراته.
packs-refusal-meanwhile = أعدّ شخص نسخة للتو. انظروا إليها قبل إعداد أخرى.
packs-refusal-file = اختاروا الملف manifest.json.
packs-refusal-not-a-pack = هذا الملف ليس بيان حقيبة.
packs-refusal-newer-form = هذه الحقيبة من نسخة أحدث من Essaim. حدّثوا هذه الدار أولًا.
packs-refusal-tampered = غُيّر هذا البيان باليد أو تلف. أعيدوا إعداد المفتاح كاملًا.
packs-refusal-foreign = هذه الحقيبة موقّعة من دار أخرى.
packs-refusal-unknown-pack = هذه الحقيبة ليست من هذا المركز.
packs-refusal-unknown-version = لم تُعدّ هذه النسخة هنا قط.
