# بطاقات السكان: الباب، الصفحة الشخصية، مكتب الاستقبال، المساعدة.

people-cards-door = بطاقتي

people-cards-title = بطاقتي
people-cards-lead = أظهر بطاقتك، أو اكتب كلماتك الثلاث.
people-cards-by-camera = بالهاتف: وجّه الكاميرا نحو المربع الصغير على البطاقة.
people-cards-words = الكلمات الثلاث على بطاقتك
people-cards-words-hint = مكتوبة بخط كبير. لا أهمية للحركات ولا للأحرف الكبيرة.
people-cards-centre = مركزك
people-cards-continue = متابعة
people-cards-no-card = ليس لديك بطاقة؟ اطلبها من مكتب الاستقبال. هي مجانية ولا تأخذ إلا دقيقة.
people-cards-pin-title = مرحبا
people-cards-pin-lead = تم التعرّف على بطاقتك. اكتب أرقامك الأربعة لفتح صفحتك.
people-cards-pin = أرقامك الأربعة
people-cards-pin-hint = هي ستة إن اخترتَ ذلك.
people-cards-open = فتح صفحتي
people-cards-programme = رؤية البرنامج فقط
people-cards-forgotten = نسيت أرقامك؟ مكتب الاستقبال يعطيك غيرها.
people-cards-away = كنتَ غائبا. اكتب أرقامك للمتابعة.
people-cards-away-kept = كنتَ غائبا. ما كتبته محفوظ.
people-cards-kept-title = ما كتبته محفوظ
people-cards-kept-lead = يمكنك المتابعة من حيث توقفت.
people-cards-demo-words = عرض تجريبي: الكلمات الثلاث هي «soleil jardin tambour»، في مركز Jean Ferrat.
people-cards-demo-pin = عرض تجريبي: الأرقام هي 2580.
people-cards-practice-words = للتدرّب، اكتبوا: {"\u2066"}soleil jardin tambour{"\u2069"}
people-cards-practice-pin = للتدرّب، اكتبوا: 2580

# used by prefix: people-cards-refusal-
people-cards-refusal-three = يجب كتابة ثلاث كلمات. اترك فراغا بينها.
people-cards-refusal-word = الكلمة «{ $x }» ليست على أي بطاقة. أعد قراءتها ثم حاول من جديد.
people-cards-refusal-no-card = لا توجد بطاقة في هذا المركز بهذه الكلمات. أعد قراءتها أو اسأل مكتب الاستقبال.
people-cards-refusal-too-many = محاولات كثيرة في هذا المركز. انتظر ربع ساعة أو اسأل مكتب الاستقبال.
people-cards-refusal-void = هذه البطاقة لم تعد تعمل. مكتب الاستقبال يصنع لك غيرها.
people-cards-refusal-centre = اختر مركزك من القائمة.
people-cards-refusal-shown = أظهر بطاقتك أولا، أو اكتب كلماتك الثلاث.
people-cards-refusal-length = يجب كتابة 4 أرقام أو 6.
people-cards-refusal-digits = اكتب 4 أرقام أو 6، لا غير. هذه المحاولة لا تُحسب.
people-cards-refusal-easy = هذه الأرقام سهلة التخمين. خذ غيرها دون ترتيب.
people-cards-refusal-missing = بطاقتك ليست لها أرقام بعد. مكتب الاستقبال يعطيك إياها.
people-cards-refusal-wrong =
    { $n ->
        [one] هذه ليست أرقامك. بقيت محاولة واحدة.
        [two] هذه ليست أرقامك. بقيت محاولتان.
       *[other] هذه ليست أرقامك. بقيت { $n } محاولات.
    }
people-cards-refusal-locked = بطاقتك مقفلة بعد خمس محاولات. لا تُفتح من تلقاء نفسها، ولا غدا. مكتب الاستقبال يفتحها في دقيقة: اطلب منه ذلك.
people-cards-refusal-nobody = اختر شخصا واحدا على الأقل.

people-own-lead = ما يعرفه المركز عنك، وما فعلته.
people-own-about = ما نعرفه عنك
people-own-about-wrong = هل تغيّر شيء؟ أخبر مكتب الاستقبال.
people-own-name = الاسم
people-own-birth = الميلاد
people-own-phone = الهاتف
people-own-email = البريد الإلكتروني
people-own-address = العنوان
people-own-household = من يعيش معك
people-own-preferences = كيف نتحدث إليك
people-own-preferences-change = تغيير
people-own-channel = لإعلامك
people-own-channel-none = كما يراه الفريق مناسبا
people-own-language = اللغة
people-own-large-print = رسائل بخط كبير
# used by prefix: people-own-print-
people-own-print-usual = خط عادي
people-own-print-large = خط كبير
people-own-keep = حفظ اختياراتي
people-own-back = العودة دون تغيير
people-own-refusal-choose = اختر من القائمة.
people-own-words-preferences = تغيير التفضيلات
people-own-done = آخر ما فعلته
people-own-done-empty = لا شيء بعد. ما ستفعله هنا سيظهر هناك ويمكن إلغاؤه.
people-own-helps = من ساعدني
people-own-volunteer = أنت متطوع. بطاقتك تفتح أيضا فضاء الفريق.
people-own-to-team = الدخول إلى فضاء الفريق

people-cards-box = البطاقة
people-cards-none = لا توجد بطاقة بعد.
people-cards-given-on = أُعطيت البطاقة يوم { $x }.
# used by prefix: people-cards-pin-
people-cards-pin-no-pin = بلا أرقام
people-cards-pin-open = أُعطيت الأرقام
people-cards-pin-locked = مغلقة بعد خمس محاولات
people-cards-make = صنع بطاقة
people-cards-again = صنع البطاقة من جديد
people-cards-again-hint = القديمة لم تعد تعمل. الأرقام تبقى كما هي.
people-cards-with-name = طباعة الاسم على البطاقة
people-cards-with-names = طباعة الأسماء على البطاقات
people-cards-void = سحب البطاقة
people-cards-unlock = فتح القفل
people-cards-new-pin = إعطاء أرقام أخرى
people-cards-new-pin-label = الأرقام المختارة
people-cards-new-pin-hint = 4 أرقام أو 6. اتركه فارغا: تُسحب الأرقام بالقرعة.
people-cards-new-pin-give = إعطاء هذه الأرقام
people-cards-tie = بطاقة متطوع
people-cards-tied = تفتح أيضا حساب { $x }.
people-cards-tie-who = البطاقة تفتح أيضا حساب
people-cards-tie-nobody = لا أحد
people-cards-tie-keep = حفظ
people-cards-help = أساعد { $x }
people-cards-household = بطاقات الأسرة

people-cards-choose-title = صنع بطاقات
people-cards-choose-lead = عشر بطاقات في الورقة، للقص. من لديه بطاقة يحتفظ بها، إلا إذا اخترت اسمه.
people-cards-choose-who = لمن
people-cards-choose-empty = لم يُختر أحد. افتح صفحة أسرة ثم «بطاقات الأسرة».
people-cards-has-one = لديه بطاقة: ستُستبدل
people-cards-make-all = صنع هذه البطاقات
people-cards-sheet-title =
    { $n ->
        [one] البطاقة جاهزة
        [two] البطاقتان جاهزتان
        [few] { $n } بطاقات جاهزة
       *[other] { $n } بطاقة جاهزة
    }
people-cards-sheet-pin-title = تغيّرت الأرقام
people-cards-sheet-print = الطباعة
people-cards-sheet-lead = ورقة A4، عشر بطاقات، مع علامات القص. يُكتب الاسم باليد، إلا إذا طلبت طباعته.
people-cards-sheet-pdf = طباعة البطاقات
people-cards-sheet-who = ماذا يُعطى لمن
people-cards-sheet-words = الكلمات الثلاث للبطاقة
people-cards-sheet-pins-lead = قل لكل شخص أرقامه بصوت منخفض، أو اكتبها على ورقة منفصلة.
people-cards-sheet-pin-same = كما كانت
people-cards-sheet-pin = الأرقام
people-cards-sheet-until = يمكن قراءة هذه الصفحة حتى { $x }. بعدها لا يستطيع أحد رؤية هذه الأرقام: يجب إعطاء غيرها.
people-cards-sheet-gone-title = لم تعد هذه الورقة صالحة
people-cards-sheet-gone-lead = أُلغيت هذه البطاقات أو سُحبت أو صُنعت من جديد: لا تفتح شيئا. إن طُبعت فارمها.
people-cards-sheet-gone-now = البطاقة التي تعمل اليوم

# used by prefix: people-cards-paper-
people-cards-paper-title = بطاقات
people-cards-paper-show = أظهر هذه البطاقة، ثم اكتب أرقامك.
people-cards-paper-by_words = دون كاميرا، اكتب هذه الكلمات الثلاث:
people-cards-paper-name = الاسم
people-cards-paper-lost = ضاعت البطاقة؟
people-cards-paper-qr_alt = المربع الصغير على البطاقة

people-cards-words-given = أُعطيت بطاقة إلى { $x }
people-cards-words-given-many = أُعطيت { $x } بطاقات
people-cards-words-void = سُحبت بطاقة { $x }
people-cards-words-pin = تغيّرت أرقام بطاقة { $x }
people-cards-words-unlocked = فُتحت بطاقة { $x }
people-cards-words-tied = بطاقة المتطوع { $x }

people-help-title = أساعد { $x }
people-help-lead = أنت تتصرف باسم هذا الشخص. يظهر ذلك في كل صفحة، وكل شيء يُسجَّل.
people-help-aloud = يُقرأ بصوت عال
people-help-consent = ‏«{ $x }، سأفتح صفحتك وأفعل معك ما تطلبه مني. كل ما أفعله سيُسجَّل، ويمكنك قراءته. يمكنك أن تقول قف متى شئت. هل أنت موافق؟»
people-help-how = كيف وافق { $x }
# used by prefix: people-help-way-
people-help-way-spoken = شفويا، هنا
people-help-way-signed = كتابيا، بتوقيع
people-help-way-phone = عبر الهاتف
people-help-begin = ‏{ $x } موافق، أبدأ
people-help-refusal-way = قل كيف أعطى الشخص موافقته. دون موافقة لا يُفتح شيء.
people-help-words =
    بدأت مساعدة { $x }، الموافقة { $way ->
        [signed] كتابية
        [phone] عبر الهاتف
       *[other] شفوية
    }
people-help-words-go-on = مساعدة { $x } مستمرة
people-help-words-end = انتهت مساعدة { $x }

# رمز عبر رسالة قصيرة أو بريد
people-code-title = الحصول على رمز دون بطاقة
people-code-lead = إن كان المركز يعرف هاتفك أو بريدك، يرسل إليك رمزا.
people-code-first-name = اسمك
people-code-contact = هاتفك أو بريدك الإلكتروني
people-code-contact-hint = الذي أعطيته للمركز.
people-code-send = الحصول على الرمز
people-code-sent-title = الرمز في الطريق
people-code-sent-lead = إن كان المركز يعرف هذا الاسم وهذا الرقم، يصل الرمز خلال دقيقة.
people-code-code = الرمز الذي وصلك
people-code-code-hint = 6 أرقام. يصلح عشر دقائق، مرة واحدة.
people-code-again = لم يصل شيء؟ اطلب رمزا آخر
people-code-subject = رمزك
people-code-message = { $x }: رمزك هو { $code }. يصلح عشر دقائق، مرة واحدة. لا تعطه لأحد.
people-code-words = أُرسل رمز إلى { $x }
# used by prefix: people-code-refusal-
people-code-refusal-contact = اكتب هاتفك أو بريدك الإلكتروني.
people-code-refusal-first_name = اكتب اسمك.
people-code-refusal-often = طُلبت رموز كثيرة. انتظر ربع ساعة أو اسأل مكتب الاستقبال.
people-code-refusal-wrong = هذا ليس الرمز الصحيح، أو هو قديم جدا. اطلب غيره.
