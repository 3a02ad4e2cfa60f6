package org.referredpain.atlas;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.referredpain.answers.Picture;
import org.referredpain.knowledge.Language;
import org.referredpain.knowledge.Names;

/**
 * A picture in the making: what is put on it is drawn once its height is known. It is as wide as a phone, in pixels, and
 * grows without loss. All that is put returns the height where it ends.
 */
final class Sheet {

    static final double WIDTH = 360;
    static final double MARGIN = 16;
    static final double INNER = WIDTH - 2 * MARGIN;
    static final double GUTTER = 10;

    /** Half of the width, where two things stand side by side. */
    static final double HALF = (INNER - GUTTER) / 2;

    /** Where the second of two begins. */
    static final double MIDDLE = MARGIN + HALF + GUTTER;

    private static final double PILL = 17;
    private static final double INSET = 6;

    private final String id;
    private final Language language;
    private final List<Consumer<Svg>> drawn = new ArrayList<>();
    private final Set<View> views = EnumSet.noneOf(View.class);
    private int ids;

    /**
     * An empty sheet.
     *
     * @param id what the ids in the picture begin with, so that two pictures can stand inline in one page
     */
    Sheet(String id, Language language) {
        this.id = id;
        this.language = language;
    }

    /** Words, from a left upper corner on. */
    double write(Text text, double x, double y, double width) {
        List<String> lines = text.lines(width);
        drawn.add(svg -> {
            svg.open(
                    "text",
                    "font-size",
                    Svg.number(text.size()),
                    "fill",
                    text.ink(),
                    "font-weight",
                    text.bold() ? "700" : "400");
            for (int i = 0; i < lines.size(); i++) {
                double base = y + text.leading() * i + text.size();
                svg.text("tspan", text.language(), lines.get(i), "x", Svg.number(x), "y", Svg.number(base));
            }
            svg.close();
        });
        return y + text.leading() * lines.size();
    }

    /** Words over the whole width. */
    double write(Text text, double y) {
        return write(text, MARGIN, y, INNER);
    }

    /** A view with what is marked on it, its sides and its name. */
    double card(View view, Scene scene, double x, double y, double width, double height) {
        views.add(view);
        Card card = new Card(nextId(), figure(view), view, scene, x, y, width, height);
        drawn.add(card::draw);
        Words words = Words.in(language);
        Drawing.ofBody().plate(view).sideAtTheLeft().ifPresent(side -> {
            pill(words.nameOf(side), x + INSET, y + height - INSET - PILL, false);
            pill(words.nameOf(side.opposite()), x + width - INSET, y + height - INSET - PILL, true);
        });
        return write(Text.quiet(words.nameOf(view), language), x + 2, y + height + 4, width);
    }

    /** Words beside one view, or above an even number of them. */
    double block(List<Text> texts, Scene scene, List<View> shown, double top, double height) {
        boolean beside = shown.size() % 2 == 1;
        double below = top;
        for (Text text : texts) {
            below = write(text, MARGIN, below, beside ? HALF : INNER) + 2;
        }
        double y = beside ? top : below + (shown.isEmpty() ? 0 : 6);
        for (int i = 0; i < shown.size(); i++) {
            boolean right = (i % 2 == 0) == beside;
            double end = card(shown.get(i), scene, right ? MIDDLE : MARGIN, y, HALF, height);
            below = Math.max(below, end);
            if (right) {
                y = below + 8;
            }
        }
        return below;
    }

    /** Where the picture comes from, and what it is not. */
    double footer(Names names, double top) {
        Words words = Words.in(language);
        double y = write(Text.quiet(words.say("footer"), language), top);
        return write(Text.quiet(words.say("credit", names.snapshot().release().version()), language), y);
    }

    /** How a kind of spot looks, and what that means. */
    double key(Layer layer, Text meaning, double x, double y, double width) {
        Ink ink = layer.ink();
        String stripes = nextId();
        return key(meaning, x, y, width, svg -> {
            if (ink.striped()) {
                svg.open("defs");
                Stripes.define(svg, stripes, 5);
                svg.close();
            }
            String fill = ink.striped() ? "url(#" + stripes + ")" : ink.fill();
            svg.open(
                    "g",
                    layer.pale()
                            ? new String[] {"fill", fill, "fill-opacity", Ink.PALE}
                            : new String[] {
                                "fill", fill, "stroke", ink.outline(), "stroke-width", Svg.number(ink.outlineWidth())
                            });
            swatch(svg, x, y);
        });
    }

    /** How the place of the muscle looks. */
    double keyOfMuscle(Text meaning, double x, double y, double width) {
        return key(meaning, x, y, width, svg -> {
            svg.open("g", Stripes.dashes(1));
            swatch(svg, x, y);
        });
    }

    private double key(Text meaning, double x, double y, double width, Consumer<Svg> swatch) {
        drawn.add(swatch);
        return Math.max(write(meaning, x + 34, y, width - 34), y + 19) + 4;
    }

    private static void swatch(Svg svg, double x, double y) {
        svg.empty("rect", "x", Svg.number(x + 1), "y", Svg.number(y), "width", "24", "height", "15", "rx", "4");
        svg.close();
    }

    /** Words in a frame that cannot be missed. */
    double warning(Text head, Text words, double y) {
        double inside = INNER - 24;
        double height = 20
                + head.leading() * head.lines(inside).size()
                + words.leading() * words.lines(inside).size();
        box(MARGIN, y, INNER, height, "#fdf0ee", "#9b1c2e");
        double below = write(head, MARGIN + 12, y + 9, inside);
        write(words, MARGIN + 12, below, inside);
        return y + height;
    }

    /** A thin line over the whole width. */
    double rule(double y) {
        drawn.add(svg -> svg.empty(
                "path",
                "d",
                "M" + Svg.number(MARGIN) + " " + Svg.number(y) + "h" + Svg.number(INNER),
                "stroke",
                "#e3d8cf"));
        return y;
    }

    /** The picture, so high; its description is all of it in words. */
    Picture picture(String title, String description, double height) {
        Svg svg = new Svg(
                language,
                "viewBox",
                "0 0 " + Svg.number(WIDTH) + " " + Svg.number(height),
                "width",
                Svg.number(WIDTH),
                "height",
                Svg.number(height),
                "font-family",
                Text.FONTS,
                "role",
                "img",
                "aria-labelledby",
                id + "-title",
                "aria-describedby",
                id + "-desc");
        svg.text("title", language, title, "id", id + "-title");
        svg.text("desc", language, description, "id", id + "-desc");
        figures(svg, views);
        svg.empty("rect", "width", Svg.number(WIDTH), "height", Svg.number(height), "fill", Ink.PAPER);
        drawn.forEach(each -> each.accept(svg));
        svg.close();
        return new Picture(svg.end());
    }

    /** Each figure once, however many cards show it. */
    private void figures(Svg svg, Collection<View> shown) {
        if (shown.isEmpty()) {
            return;
        }
        svg.open("defs");
        for (View view : shown) {
            Drawing.Plate plate = Drawing.ofBody().plate(view);
            svg.open("g", "id", figure(view));
            Figure.skinPaths(svg, plate);
            svg.close();
            svg.open("g", "id", figure(view) + "-features");
            Figure.featurePaths(svg, plate);
            svg.close();
        }
        svg.close();
    }

    private void pill(String words, double x, double y, boolean endsThere) {
        Text text = Text.quiet(words, language);
        double width = text.width(words) + 12;
        double left = endsThere ? x - width : x;
        drawn.add(svg -> svg.empty(
                "rect",
                "x",
                Svg.number(left),
                "y",
                Svg.number(y),
                "width",
                Svg.number(width),
                "height",
                Svg.number(PILL),
                "rx",
                Svg.number(PILL / 2),
                "fill",
                Ink.PAPER,
                "fill-opacity",
                "0.86"));
        write(text, left + 6, y + 0.5, width);
    }

    private void box(double x, double y, double width, double height, String fill, String outline) {
        drawn.add(svg -> svg.empty(
                "rect",
                "x",
                Svg.number(x),
                "y",
                Svg.number(y),
                "width",
                Svg.number(width),
                "height",
                Svg.number(height),
                "rx",
                "8",
                "fill",
                fill,
                "stroke",
                outline));
    }

    private String figure(View view) {
        return id + "-" + view.code();
    }

    private String nextId() {
        ids++;
        return id + "-" + ids;
    }
}
