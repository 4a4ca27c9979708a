package basin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import basin.train.Defaults;
import basin.train.LaneConfig;
import basin.train.OptimizerKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LaneGrammarTest {
    @Test
    void settings_follow_their_lane_and_names_that_repeat_get_a_number() {
        List<LaneConfig> lanes = LaneGrammar.parse("sgd,sam:rho=.2,ssam-f:sparsity=.9:rho=.4,ssam-f", Map.of());
        assertThat(lanes).extracting(LaneConfig::name).containsExactly("sgd", "sam", "ssam-f", "ssam-f-2");
        assertThat(lanes).extracting(LaneConfig::title).containsExactly("SGD", "SAM", "SSAM-F", "SSAM-F 2");
        assertThat(lanes).extracting(LaneConfig::rho).containsExactly(0.0, 0.2, 0.4, 0.15);
        assertThat(lanes).extracting(LaneConfig::sparsity).containsExactly(0.0, 0.0, 0.9, 0.5);
        assertThat(lanes.get(3)).isEqualTo(Defaults.lane("ssam-f-2", OptimizerKind.SSAM_F));
    }

    @Test
    void a_common_setting_acts_on_the_lanes_that_know_it_and_a_lanes_own_comes_after() {
        List<LaneConfig> lanes = LaneGrammar.parse(
                "sgd,sam,ssam-d:rho=1",
                Map.of("rho", "0.3", "sparsity", "0.8", "drop-rate", "0.25", "momentum", "0.5", "mask-every", "3"));
        assertThat(lanes).extracting(LaneConfig::rho).containsExactly(0.0, 0.3, 1.0);
        assertThat(lanes).extracting(LaneConfig::sparsity).containsExactly(0.0, 0.0, 0.8);
        assertThat(lanes).extracting(LaneConfig::dropRate).containsExactly(0.5, 0.5, 0.25);
        assertThat(lanes).extracting(LaneConfig::momentum).containsExactly(0.5, 0.5, 0.5);
        assertThat(lanes).extracting(LaneConfig::maskEvery).containsExactly(1, 1, 3);
    }

    private static final Map<String, String> OTHER = Map.of("pattern", "2:4", "norm", "masked", "base", "adamw");

    @Test
    void the_other_optimizers_patterns_norms_and_base_steps() {
        List<LaneConfig> lanes = LaneGrammar.parse(
                "asam:rho=1,sam-on,looksam:look-every=3:look-alpha=.5,ssam-f:pattern=2:4:norm=masked,ssam-d,sgd:base=adamw",
                Map.of("pattern", "filters", "norm", "full", "base", "sgd"));
        assertThat(lanes)
                .extracting(LaneConfig::optimizer)
                .containsExactly(
                        OptimizerKind.ASAM,
                        OptimizerKind.SAM_ON,
                        OptimizerKind.LOOKSAM,
                        OptimizerKind.SSAM_F,
                        OptimizerKind.SSAM_D,
                        OptimizerKind.SGD);
        assertThat(lanes).extracting(LaneConfig::lookEvery).containsExactly(5, 5, 3, 5, 5, 5);
        assertThat(lanes.get(2).lookAlpha()).isEqualTo(0.5);
        assertThat(lanes).extracting(LaneConfig::pattern).containsOnly("weights", "2:4");
        assertThat(lanes.get(3).pattern()).isEqualTo("2:4");
        assertThat(lanes.get(3).norm()).isEqualTo(LaneConfig.Norm.MASKED);
        assertThat(lanes.get(3).variant()).isEqualTo("2:4, masked norm");
        assertThat(lanes.get(5).base()).isEqualTo(LaneConfig.Base.ADAMW);
        assertThat(LaneGrammar.parse("ssam-f,ssam-d", Map.of("pattern", "filters")))
                .extracting(LaneConfig::pattern)
                .containsExactly("filters", "weights");
    }

    @Test
    void every_setting_sets_its_own_component_alone() {
        LaneConfig lane = Defaults.lane("x", OptimizerKind.SSAM_F);
        for (Setting<LaneConfig> setting : LaneSettings.all()) {
            String value = OTHER.getOrDefault(setting.option(), "7");
            LaneConfig changed = setting.set().apply(lane, value);
            assertThat(Values.text(setting.get().apply(changed))).isEqualTo(value);
            for (Setting<LaneConfig> other : LaneSettings.all()) {
                if (!other.option().equals(setting.option())) {
                    assertThat(other.get().apply(changed)).isEqualTo(other.get().apply(lane));
                }
            }
        }
    }
}
