# One public map with one layer of drawn points, made through uMap's own models; says where they are.
import json, os, random, uuid

from django.core.files.base import ContentFile
from umap.models import DataLayer, Licence, Map, TileLayer

count = int(os.environ["POINTS"])
TileLayer.objects.get_or_create(name="none", defaults={"url_template": "/static/{z}/{x}/{y}.png", "attribution": "x"})
licence, _ = Licence.objects.get_or_create(name="ODbL")
made = Map(name="Lieux", center="POINT(2 48)", zoom=6, licence=licence, share_status=Map.PUBLIC, edit_status=Map.ANONYMOUS)
made.settings = {"type": "Feature", "geometry": {"type": "Point", "coordinates": [2, 48]}, "properties": {"zoom": 6, "name": "Lieux", "tilelayer": {}, "datalayersControl": True}}
made.save()
draw = random.Random(7)
features = []
for number in range(count):
    place = [round(draw.uniform(-4, 8), 6), round(draw.uniform(42, 51), 6)]
    features.append({"type": "Feature", "geometry": {"type": "Point", "coordinates": place}, "properties": {"name": "Lieu %d" % number, "description": "%d rue de la Mesure" % number}})

shown = {"name": "lieux", "displayOnLoad": True}
layer = DataLayer(uuid=uuid.uuid4(), map=made, name="lieux", display_on_load=True, settings={**shown, "type": "Cluster"})
text = json.dumps({"type": "FeatureCollection", "features": features, "_umap_options": shown}, separators=(",", ":"))
layer.geojson.save("x.geojson", ContentFile(text.encode()), save=False)
layer.save()
print("MAP", made.get_absolute_url())
print("LAYER", "/en/datalayer/%d/%s/" % (made.pk, layer.pk))
