package basin.ui.masks;

import basin.io.Numbers;
import basin.train.MaskHistory.Part;
import basin.train.OptimizerKind;
import basin.ui.base.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A mask and its update in words. */
final class MaskWords {
    private MaskWords() {}

    static String title(MaskMoment s) {
        return Texts.get("masks.title", Numbers.count(s.epoch()));
    }

    /** What the update did, and the formula it follows. */
    static String update(MaskMoment s) {
        Part whole = s.update().whole();
        String who = s.config().title();
        if (s.before() == null) {
            return Texts.get("masks.update.first", Numbers.count(whole.count()), Numbers.count(whole.length()));
        }
        if (s.config().optimizer() == OptimizerKind.SSAM_F) {
            return Texts.get("masks.update.fisher", who, Numbers.count(whole.count()), Numbers.count(whole.births()));
        }
        return whole.births() == whole.deaths()
                ? Texts.get("masks.update.dynamic", who, Numbers.count(whole.deaths()))
                : Texts.get("masks.update.resized", who, Numbers.count(whole.deaths()), Numbers.count(whole.births()));
    }

    /** The whole mask. */
    static List<Map.Entry<String, String>> whole(MaskMoment s) {
        return facts(s.update().whole());
    }

    /** Of the layer {@code at} points into. */
    static List<Map.Entry<String, String>> layer(MaskMoment s, MaskMap.Pointed at) {
        return facts(s.update().layers().get(at.layer()));
    }

    private static List<Map.Entry<String, String>> facts(Part p) {
        List<Map.Entry<String, String>> facts = new ArrayList<>();
        facts.add(fact("masks.perturbed", Texts.get("masks.of", Numbers.count(p.count()), Numbers.count(p.length()))));
        facts.add(fact("masks.churn", Numbers.count(p.births()) + " / " + Numbers.count(p.deaths())));
        facts.add(fact("masks.agreement.last", Numbers.fixed(p.agreement(), 2)));
        facts.add(fact("masks.agreement.chance", Numbers.fixed(p.chance(), 2)));
        facts.add(fact("masks.age.mean", Numbers.fixed(p.meanAge(), 1)));
        return facts;
    }

    /** Of the one weight that {@code at} points to. */
    static List<Map.Entry<String, String>> weight(MaskMoment s, MaskMap.Pointed at) {
        int age = s.ages()[s.offset(at.layer()) + at.number()];
        List<Map.Entry<String, String>> facts = new ArrayList<>();
        facts.add(fact("masks.state", state(s, at, age)));
        facts.add(fact("masks.age", age < 0 ? Numbers.NONE : Numbers.count(age)));
        facts.add(fact(
                "masks.births",
                Texts.get("masks.of", Numbers.count(s.births(at.layer(), at.number())), Numbers.count(s.index()))));
        facts.add(fact("masks.number", Numbers.count(s.offset(at.layer()) + at.number() + 1L)));
        return facts;
    }

    private static String state(MaskMoment s, MaskMap.Pointed at, int age) {
        return switch (s.fate(at.layer(), at.number())) {
            case BORN -> Texts.get("masks.state.born");
            case DIED -> Texts.get("masks.state.died");
            case ALONE -> Texts.get("masks.state.alone");
            case KEPT ->
                Texts.get(
                        "masks.state.kept",
                        Numbers.count(s.masks().get(s.index() - age).epoch() + 1L));
        };
    }

    private static Map.Entry<String, String> fact(String key, String value) {
        return Map.entry(Texts.get(key), value);
    }
}
