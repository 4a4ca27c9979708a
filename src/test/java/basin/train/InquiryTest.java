package basin.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import basin.spectrum.LayerSpectrum;
import basin.spectrum.RatioCounts;
import basin.spectrum.Spectrum;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is found out about lanes beside surface and spectrum, live. */
class InquiryTest {
    private static RunConfig every(int epochs) {
        return Small.run().draft().epochs(2).measure(Small.measure(epochs)).config();
    }

    private static void all(Experiment e) throws InterruptedException {
        for (Inquiry what : EnumSet.allOf(Inquiry.class)) {
            for (int lane = 0; lane < 4; lane++) {
                e.inquire(lane, what);
            }
        }
        for (int lane = 0; lane < 4; lane++) {
            int own = lane;
            Small.until(() ->
                    e.findings(own).layers() != null && e.latest(own).work().isEmpty());
        }
    }

    @Test
    void inquiries_are_answered_between_steps_and_go_to_the_sink() throws InterruptedException {
        Recorder sink = new Recorder();
        try (Experiment e = Experiments.open(every(0), sink)) {
            e.step();
            for (int lane = 0; lane < 4; lane++) {
                int own = lane;
                Small.until(() -> e.latest(own).steps() == 1);
            }
            assertThat(e.findings(0)).isEqualTo(Findings.NONE);
            all(e);
            for (int lane = 0; lane < 4; lane++) {
                Findings found = e.findings(lane);
                assertThat(found.trouble()).isEmpty();
                assertThat(found.ratio().step()).isZero();
                assertThat(found.ratio().rho()).isEqualTo(0.15);
                assertThat(found.ratio().samples()).isEqualTo(72);
                assertThat(found.gaussNewton().spectrum().smallest()).isGreaterThan(-1e-4);
                assertThat(found.layers().layers())
                        .extracting(LayerSpectrum::layer)
                        .containsExactly("dense1", "dense2", "out");
                assertThat(found.sharpness().lambda1()).isNaN();
                assertThat(e.progress(lane)).isNull();
            }
            assertThat(e.latest(1).state()).isEqualTo(LaneState.PAUSED);
        }
        assertThat(sink.all(Finding.class)).hasSize(16);
        assertThat(sink.all(RatioView.class)).hasSize(4);
    }

    @Test
    void the_split_of_the_ratio_is_the_lanes_mask() throws InterruptedException {
        try (Experiment e = Experiments.open(every(0), RunSink.NONE)) {
            Small.toEnd(e);
            all(e);
            for (int lane = 0; lane < 4; lane++) {
                RatioCounts inside = e.findings(lane).ratio().ratio().inside();
                RatioCounts whole = e.findings(lane).ratio().ratio().all();
                MaskView mask = e.latest(lane).mask();
                assertThat(inside.all()).isEqualTo(mask.count());
                assertThat(whole.all()).isEqualTo(mask.length());
                assertThat(Arrays.stream(whole.bins()).sum()).isPositive();
            }
        }
    }

    @Test
    void a_measurement_finds_ratio_and_sharpness_with_its_eigenvalues() throws InterruptedException {
        Recorder sink = new Recorder();
        try (Experiment e = Experiments.open(every(1), sink)) {
            Small.toEnd(e);
            for (int lane = 0; lane < 4; lane++) {
                SharpnessView s = e.findings(lane).sharpness();
                Spectrum spectrum = e.latest(lane).spectrum().spectrum();
                assertThat(s.step()).isEqualTo(7);
                assertThat(s.epoch()).isEqualTo(1);
                assertThat(s.lambda1()).isEqualTo(spectrum.eigenvalues()[0]);
                assertThat(s.trace()).isEqualTo(spectrum.trace());
                assertThat(s.sharpness().rho()).isEqualTo(0.15);
                assertThat(s.sharpness().samples()).isEqualTo(32);
                assertThat(s.length()).isEqualTo(e.rows(lane, 7).get(0).perturbationRatio());
                assertThat(e.findings(lane).ratio().step()).isEqualTo(7);
            }
            assertThat(e.findings(0).sharpness().length()).isZero();
            assertThat(e.findings(1).sharpness().length()).isCloseTo(1, within(1e-5));
            assertThat(e.findings(2).sharpness().length()).isBetween(0.5, 0.9999);
        }
        List<Integer> steps =
                sink.all(RatioView.class).stream().map(RatioView::step).toList();
        assertThat(steps).hasSize(8).containsOnly(3, 7);
    }

    @Test
    void inquiries_leave_the_bits_of_training_alone() throws InterruptedException {
        try (Experiment plain = Experiments.open(every(0), RunSink.NONE);
                Experiment asked = Experiments.open(every(0), RunSink.NONE)) {
            Small.toEnd(plain);
            asked.step();
            Small.until(() -> asked.latest(3).steps() == 1);
            all(asked);
            Small.toEnd(asked);
            for (int lane = 0; lane < 4; lane++) {
                assertThat(asked.rows(lane, 0).stream().map(MetricRow::trainLoss))
                        .containsExactlyElementsOf(plain.rows(lane, 0).stream()
                                .map(MetricRow::trainLoss)
                                .toList());
            }
        }
    }

    @Test
    void they_can_be_given_up_and_their_cost_is_seen() throws InterruptedException {
        RunConfig.Measure measure = new RunConfig.Measure(0, 5, 9, 256, 1, 4, 100, 100_000, 256);
        RunConfig config =
                Small.only(OptimizerKind.SAM).draft().measure(measure).config();
        try (Experiment e = Experiments.open(config, RunSink.NONE)) {
            Small.toEnd(e);
            e.inquire(0, Inquiry.GAUSS_NEWTON);
            Small.until(() -> e.progress(0) != null && e.progress(0).done() > 2);
            ProductProgress p = e.progress(0);
            assertThat(p.total()).isBetween(p.done(), 10_000_000);
            assertThat(p.secondsLeft()).isPositive();
            assertThat(e.latest(0).work()).isEqualTo("Gauss-Newton eigenvalues");
            assertThat(e.await(Duration.ofMillis(50))).isFalse();
            e.cancelMeasure(0);
            assertThat(e.await(Duration.ofMinutes(2))).isTrue();
            assertThat(e.progress(0)).isNull();
            assertThat(e.findings(0).gaussNewton()).isNull();
            assertThat(e.latest(0).work()).isEmpty();
        }
    }

    @Test
    void the_cost_is_known_beforehand() {
        // 8 steps and 2 probes; the last layer of 14 weights, the others of 24 and 54
        assertThat(Experiments.products(every(0), Inquiry.GAUSS_NEWTON)).isEqualTo(16);
        assertThat(Experiments.products(every(0), Inquiry.LAYERS)).isEqualTo(48);
        assertThat(Experiments.products(every(0), Inquiry.RATIO)).isZero();
    }

    @Test
    void the_radius_is_one_for_all_lanes() {
        assertThat(Inspection.radius(every(0))).isEqualTo(0.15);
        assertThat(Inspection.radius(Small.only(OptimizerKind.SGD))).isEqualTo(0.15);
        RunConfig two = every(0).draft()
                .lanes(List.of(
                        Defaults.lane("a", OptimizerKind.SAM),
                        Defaults.lane("b", OptimizerKind.SAM).with(new LiveSettings(0.4, 0, 0))))
                .config();
        assertThat(Inspection.radius(two)).isEqualTo(0.4);
    }

    @Test
    void every_number_has_a_definition() {
        for (SharpnessFigure figure : SharpnessFigure.values()) {
            assertThat(figure.definition()).endsWith(".").hasSizeGreaterThan(40);
            assertThat(figure.title()).isNotBlank();
        }
    }
}
