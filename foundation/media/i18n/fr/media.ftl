### Les images : ce qui est refusé, et quoi faire.

media-refusal-empty = Choisissez une image.
media-refusal-bytes = Cette image pèse plus de 25 Mo. Envoyez-la en plus petit.
media-refusal-pixels = Cette image a plus de 50 millions de points. Envoyez-la en plus petit.
media-refusal-heic = Cette image est au format HEIC, celui des iPhone. Envoyez-la en JPEG : sur l’iPhone, Réglages, Appareil photo, Formats, « Le plus compatible ».
media-refusal-not-a-picture = Ce fichier n’est pas une image. Il faut une image JPEG, PNG ou WebP.
media-refusal-damaged = Cette image est abîmée. Envoyez-en une autre.
media-refusal-alt = Écrivez en une phrase ce que montre l’image, pour les personnes qui ne la voient pas.
