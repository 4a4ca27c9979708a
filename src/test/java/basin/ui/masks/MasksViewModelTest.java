package basin.ui.masks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import basin.train.Defaults;
import basin.train.MaskView;
import basin.train.MaskView.LayerMask;
import basin.ui.FakeArchive;
import basin.ui.FakeExperiment;
import basin.ui.SameThread;
import basin.ui.chart.Series;
import basin.ui.masks.MaskMoment.Fate;
import basin.ui.run.ExperimentFactory.Opened;
import basin.ui.run.RunViewModel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MasksViewModelTest {
    private static final int EPOCH = 24;
    private static final int SSAM_F = 2;
    private static final int SSAM_D = 3;

    private final SameThread bridge = new SameThread();
    private final FakeArchive archive = new FakeArchive();
    private FakeExperiment experiment;
    private final RunViewModel run = new RunViewModel(
            config -> {
                experiment = new FakeExperiment(config);
                return new Opened(experiment, () -> {}, archive, "");
            },
            bridge,
            () -> 0);
    private final MasksViewModel model = new MasksViewModel(run, bridge);

    private static MaskView mask(int epoch, int... bits) {
        byte[] bytes = new byte[bits.length];
        int count = 0;
        for (int i = 0; i < bits.length; i++) {
            bytes[i] = (byte) bits[i];
            count += bits[i];
        }
        LayerMask layer = new LayerMask("conv1.weight", 2, bits.length / 2, 1, 1, bytes, count);
        return new MaskView((epoch + 1) * EPOCH - 1, epoch, count, bits.length, List.of(layer));
    }

    private MaskMoment shown() {
        bridge.tick();
        return model.momentProperty().get();
    }

    private void trainEpoch() {
        experiment.advance(EPOCH);
        bridge.tick();
    }

    @Test
    void theNewestMaskIsFollowedAndTellsWhatItsUpdateDid() {
        run.train(Defaults.run());
        assertThat(shown()).isNull();
        assertThat(model.lanes()).containsExactly(SSAM_F, SSAM_D);
        assertThat(model.emptyProperty().get()).isEqualTo("Masks: after the first epoch");
        archive.add(SSAM_D, mask(0, 1, 1, 0, 0));
        trainEpoch();
        assertThat(shown().epoch()).isEqualTo(1);
        assertThat(shown().before()).isNull();
        assertThat(MaskWords.update(shown())).isEqualTo("The first mask: 2 of 4 weights.");
        archive.add(SSAM_D, mask(1, 1, 0, 1, 0));
        trainEpoch();
        MaskMoment now = shown();
        assertThat(now.epoch()).isEqualTo(2);
        assertThat(List.of(now.fate(0, 0), now.fate(0, 1), now.fate(0, 2), now.fate(0, 3)))
                .containsExactly(Fate.KEPT, Fate.DIED, Fate.BORN, Fate.ALONE);
        assertThat(now.ages()).containsExactly(1, -1, 0, -1);
        assertThat(now.ageCounts()).containsExactly(1, 1);
        assertThat(now.update().whole().agreement()).isEqualTo(1 / 3., within(1e-12));
        assertThat(MaskWords.update(now)).startsWith("SSAM-D dropped the 1 perturbed weights");
    }

    @Test
    void pastMasksAreShownAsTheyWere() {
        run.train(Defaults.run());
        archive.add(SSAM_D, mask(0, 1, 1, 0, 0));
        archive.add(SSAM_D, mask(1, 0, 1, 1, 0));
        archive.add(SSAM_D, mask(2, 1, 1, 0, 0));
        trainEpoch();
        trainEpoch();
        trainEpoch();
        model.seek(2.2);
        assertThat(shown().epoch()).isEqualTo(2);
        assertThat(shown().ages()).containsExactly(-1, 1, 0, -1);
        assertThat(shown().births(0, 0)).isZero();
        assertThat(run.moments().liveProperty().get()).isFalse();
        assertThat(run.moments().move(1)).isTrue();
        assertThat(shown().births(0, 0)).isEqualTo(1);
        assertThat(run.moments().move(1)).isFalse();
        model.seek(1);
        archive.add(SSAM_D, mask(3, 1, 1, 0, 0));
        trainEpoch();
        assertThat(shown().epoch()).isEqualTo(1);
        run.moments().goLive();
        assertThat(shown().epoch()).isEqualTo(4);
    }

    @Test
    void theMaskInForceIsTheLastOneUpToTheEpoch() {
        run.train(Defaults.run());
        archive.add(SSAM_D, mask(0, 1, 1, 0, 0));
        archive.add(SSAM_D, mask(2, 1, 0, 1, 0));
        trainEpoch();
        trainEpoch();
        trainEpoch();
        model.seek(2);
        assertThat(shown().epoch()).isEqualTo(1);
        model.seek(3);
        assertThat(shown().epoch()).isEqualTo(3);
    }

    @Test
    void theFirstMaskIsShownStraightFromTheNewest() {
        run.train(Defaults.run());
        archive.add(SSAM_D, mask(0, 1, 1, 0, 0));
        archive.add(SSAM_D, mask(1, 0, 1, 1, 0));
        trainEpoch();
        assertThat(shown().epoch()).isEqualTo(2);
        model.seek(1);
        assertThat(shown().epoch()).isEqualTo(1);
    }

    @Test
    void agreementIsWithTheMaskBeforeAndBetweenLanesBesideChance() {
        run.train(Defaults.run());
        for (int epoch = 0; epoch < 2; epoch++) {
            archive.add(SSAM_F, mask(epoch, 1, 1, 0, 0));
            archive.add(SSAM_D, mask(epoch, epoch, 1 - epoch, 1, 0));
        }
        trainEpoch();
        List<Series> series = shown().agreement().series();
        assertThat(series).extracting(Series::label).containsExactly("SSAM-F with SSAM-D", "SSAM-F", "SSAM-D");
        assertThat(series.get(0).y()).containsExactly(new double[] {1 / 3., 1 / 3.}, within(1e-12));
        assertThat(series.get(1).y()).containsExactly(Double.NaN, 1);
        assertThat(series.get(2).y()).containsExactly(new double[] {Double.NaN, 1 / 3.}, within(1e-12));
        assertThat(shown().agreement().rules().get(0).label()).isEqualTo("by chance 0.33");
    }

    @Test
    void aWeightIsTold() {
        run.train(Defaults.run());
        archive.add(SSAM_D, mask(0, 1, 1, 0, 0));
        archive.add(SSAM_D, mask(1, 1, 0, 1, 0));
        trainEpoch();
        MaskMap.Pointed third =
                new MaskMap.Pointed(0, 2, MaskPanel.of(shown().now()).get(0), 1, 0);
        assertThat(third.place()).isEqualTo("conv1, filter 2, input 1");
        assertThat(MaskWords.weight(shown(), third))
                .contains(Map.entry("State", "born at this epoch"), Map.entry("Times born", "1 of 1"));
        MaskMap.Pointed first = new MaskMap.Pointed(0, 0, third.panel(), 0, 0);
        assertThat(MaskWords.weight(shown(), first))
                .contains(Map.entry("State", "kept since epoch 1"), Map.entry("Age, masks", "1"));
    }

    @Test
    void nothingIsLeftOfARunThatEnded() {
        run.train(Defaults.run());
        archive.add(SSAM_D, mask(0, 1, 1, 0, 0));
        trainEpoch();
        assertThat(shown()).isNotNull();
        run.reset();
        assertThat(shown()).isNull();
        assertThat(model.lanes()).isEmpty();
    }
}
