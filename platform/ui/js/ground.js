// The background of the map below the same points, on the page of whoever asked for it.
//
// Where it fails, or without it, the drawing stays. Points come from this house; so does the background, or its pictures
// come from the one house that the keeper of the machine named.
"use strict";

(() => {
  const box = document.querySelector("[data-fond]");
  if (!box || typeof L === "undefined") return;
  const told = box.dataset;
  const drawn = document.querySelectorAll("[data-dessin]");
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const page = getComputedStyle(document.documentElement);
  const token = (name, otherwise) => page.getPropertyValue(name).trim() || otherwise;

  /** Layers of the archive: those of this house's own files, and those of the common schema. */
  function archive() {
    const ink = token("--text", "#222");
    const paper = token("--surface", "#fff");
    const isArea = (_, feature) => feature.geomType === 3;
    const area = (dataLayer, fill, opacity) => {
      return { dataLayer, filter: isArea, symbolizer: new protomapsL.PolygonSymbolizer({ fill, opacity }) };
    };
    const line = (dataLayer, color, width, opacity) => {
      return { dataLayer, symbolizer: new protomapsL.LineSymbolizer({ color, width, opacity }) };
    };
    const name = (dataLayer) => {
      const symbolizer = new protomapsL.CenteredTextSymbolizer({
        labelProps: ["nom", "name"],
        font: "600 12px sans-serif",
        fill: ink,
        stroke: paper,
        width: 2,
      });
      return { dataLayer, symbolizer, sort: (one, other) => (other.pop || 0) - (one.pop || 0) };
    };
    const land = "#8a7a5c";
    const water = "#5b9bd5";
    const green = "#6fa364";
    const paintRules = [
      ...["terre", "earth"].map((layer) => area(layer, land, 0.12)),
      ...["occupation", "landuse", "landcover"].map((layer) => area(layer, green, 0.2)),
      ...["eau", "water"].flatMap((layer) => [area(layer, water, 0.45), line(layer, water, 1, 0.6)]),
      ...["batiments", "buildings"].map((layer) => area(layer, ink, 0.18)),
      area("communes", land, 0.1),
      ...["communes", "epci"].map((layer) => line(layer, ink, 0.5, 0.25)),
      ...["departements", "boundaries"].map((layer) => line(layer, ink, 1, 0.4)),
      line("pays", ink, 1, 0.6),
      ...["routes", "roads"].map((layer) => line(layer, land, 1.6, 0.9)),
    ];
    return protomapsL.leafletLayer({
      url: told.adresse,
      maxDataZoom: Number(told.profond),
      backgroundColor: paper,
      attribution: "",
      lang: document.documentElement.lang,
      paintRules,
      labelRules: [name("lieux"), name("places")],
    });
  }

  /** Pictures of another house, which is told this one's name and no page. */
  function tiles() {
    return L.tileLayer(told.adresse, { maxZoom: Number(told.profond), referrerPolicy: "origin" });
  }

  /** A point that a mouse, a finger and a keyboard open. */
  function pin(at, label, count, open) {
    const size = count ? 38 : 24;
    const icon = L.divIcon({
      className: count ? "map__pin map__pin--many" : "map__pin",
      html: count ? String(Number(count)) : "",
      iconSize: [size, size],
    });
    // A point that comes into view when it is reached would be drawn anew, and no longer be reached.
    const mark = L.marker(at, { icon, title: label, autoPanOnFocus: false }).addTo(pins);
    mark.getElement().setAttribute("aria-label", label);
    mark.on("click", open);
    mark.on("keydown", (event) => {
      if (event.originalEvent.key !== "Enter" && event.originalEvent.key !== " ") return;
      event.originalEvent.preventDefault();
      open();
    });
  }

  /** A finger does not tell apart what lies closer, in pixels. */
  const APART = 36;

  let turn = 0;

  async function show() {
    const own = ++turn;
    const sides = map.getBounds();
    const within = (degrees, most) => Math.max(-most, Math.min(most, degrees));
    const asked = new URLSearchParams({
      z: map.getZoom(),
      ouest: within(sides.getWest(), 180),
      est: within(sides.getEast(), 180),
      sud: within(sides.getSouth(), 85),
      nord: within(sides.getNorth(), 85),
      theme: told.themeLieux,
    });
    const answer = await fetch(`${told.lieux}/points.json?${asked}`);
    if (!answer.ok) return;
    const seen = await answer.json();
    // Another move was faster.
    if (own !== turn) return;
    // Whoever stood on a point that goes stands on the map.
    if (document.activeElement?.classList.contains("map__pin")) box.focus({ preventScroll: true });
    pins.clearLayers();
    for (const [east, north, count] of seen.c ?? []) {
      const nearer = () => map.setView([north, east], Math.min(map.getZoom() + 2, map.getMaxZoom()));
      pin([north, east], told.ensemble.replace("#", count), count, nearer);
    }
    for (const group of gathered(seen.p ?? [])) gather(group);
  }

  /** Points told one by one that would lie on each other here; at the deepest look each stands for itself. */
  function gathered(points) {
    const groups = [];
    const isDeepest = map.getZoom() >= map.getMaxZoom();
    for (const point of points) {
      const at = map.latLngToLayerPoint([point[1], point[0]]);
      const near = !isDeepest && groups.find((group) => group.at.distanceTo(at) < APART);
      if (near) near.points.push(point);
      else groups.push({ at, points: [point] });
    }
    return groups.map((group) => group.points);
  }

  function gather(group) {
    const [east, north, id, label] = group[0];
    if (group.length === 1) {
      pin([north, east], label, 0, () => location.assign(`${told.lieux}/${id}`));
      return;
    }
    const sides = L.latLngBounds(group.map(([east, north]) => [north, east]));
    const nearer = () => map.setView(sides.getCenter(), Math.min(map.getZoom() + 2, map.getMaxZoom()));
    pin(sides.getCenter(), told.ensemble.replace("#", group.length), group.length, nearer);
  }

  let map;
  let pins;
  box.hidden = false;
  try {
    map = L.map(box, {
      center: [Number(told.lat), Number(told.lon)],
      zoom: Number(told.z),
      minZoom: 4,
      maxZoom: 18,
      // Whom it is owed to stands below it, in the page.
      attributionControl: false,
      zoomControl: false,
      zoomAnimation: !still,
      fadeAnimation: !still,
      markerZoomAnimation: !still,
      inertia: !still,
    });
    L.control.zoom({ zoomInTitle: told.pres, zoomOutTitle: told.loin }).addTo(map);
    (told.fond === "archive" ? archive() : tiles()).addTo(map);
    pins = L.layerGroup().addTo(map);
  } catch {
    box.hidden = true;
    return;
  }
  drawn.forEach((part) => (part.hidden = true));
  const shown = () => show().catch(() => {});
  map.on("moveend", shown);
  shown();
})();
