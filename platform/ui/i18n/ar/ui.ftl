### ما يحيط بكل صفحة، والأجزاء المشتركة.

ui-skip = انتقل إلى المحتوى
ui-menu = القائمة
ui-menu-main = القائمة الرئيسية
ui-menu-foot = القائمة في أسفل الصفحة
ui-hub-rights = الحقوق
ui-hub-learn = التعلّم
ui-hub-take-part = المشاركة
ui-languages = اللغات
ui-help = هل تحتاج إلى مساعدة؟
ui-call-me-back = اتصلوا بي
ui-promise = لا يمكنك إفساد أي شيء هنا. يمكن التراجع عن كل شيء خلال ثلاثين يومًا.
ui-on-paper = هذه الصفحة على ورق
ui-contrast-strong = تباين قوي
ui-contrast-normal = التباين المعتاد
ui-text-larger = خط أكبر
ui-text-normal = حجم الخط المعتاد
ui-accessibility = إمكانية الوصول: مطابقة جزئيًا
ui-service-state = حالة الخدمة
ui-search = بحث
ui-search-label = ابحث عن شخص أو نشاط
ui-undo = تراجع
ui-back = رجوع
ui-continue = متابعة
ui-change = تعديل
ui-close = إغلاق
ui-optional = { $x } (إذا أردت)
ui-day = اليوم
ui-month = الشهر
ui-year = السنة
ui-step-of = الخطوة { $step } من { $steps }
ui-pages = بقية القائمة
ui-pages-previous = السابق
ui-pages-next = التالي
ui-error-prefix = خطأ:
ui-errors =
    { $n ->
        [one] بقي شيء واحد للتصحيح
        [two] بقي شيئان للتصحيح
        [few] بقيت { $n } أشياء للتصحيح
        [many] بقي { $n } شيئًا للتصحيح
       *[other] بقي { $n } شيء للتصحيح
    }
ui-keys = مفاتيح لوحة المفاتيح
ui-keys-search = الذهاب إلى البحث
ui-keys-undo = التراجع عمّا تم للتو
ui-keys-tiles = اختيار خانة من الصفحة
ui-keys-list = عرض هذه القائمة
ui-keys-off = إيقاف استخدام هذه المفاتيح
ui-keys-on = استخدام هذه المفاتيح من جديد
ui-practice-word = مسودّة
ui-practice-flag = مسودّة. لا شيء هنا حقيقي.
ui-practice-leave = الخروج من المسودّة
ui-practice-try = التدرّب على هذه الصفحة

ui-own-label = بطاقتك
ui-own-hello = مرحبا { $x }.
ui-own-card = تم التعرّف على بطاقتك.
ui-own-pin = كتابة أرقامي الأربعة
ui-own-page = صفحتي
ui-own-end = انتهيت
ui-own-held = بياناتي
ui-own-help-label = مساعدة جارية
ui-own-help = أنت تساعد { $x }. كل ما تفعله يُسجَّل.
ui-own-help-page = صفحة هذا الشخص
ui-own-help-asks = أنت تساعد { $x } منذ أكثر من نصف ساعة. هل تواصل؟
ui-own-go-on = أواصل
ui-own-help-end = انتهيت
