package basin.data;

/** Wrong labels on purpose: what a network can only memorize. */
final class LabelNoise {
    private LabelNoise() {}

    /**
     * A copy of {@code labels} in which exactly {@code rint(share n)} are another class, each other class as likely;
     * from the stream "label noise" of {@code seed}.
     *
     * @throws IllegalArgumentException where the share is not in 0..1
     */
    static int[] apply(int[] labels, int classes, double share, long seed) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("The label noise is " + share + ". It must be between 0 and 1.");
        }
        int[] noisy = labels.clone();
        if (classes < 2) {
            return noisy; // there is no other class
        }
        Rng rng = Rng.of(seed, "label noise");
        int[] order = rng.permutation(labels.length);
        int wrong = (int) Math.rint(share * labels.length);
        for (int i = 0; i < wrong; i++) {
            int at = order[i];
            noisy[at] = (labels[at] + 1 + rng.nextInt(classes - 1)) % classes;
        }
        return noisy;
    }
}
