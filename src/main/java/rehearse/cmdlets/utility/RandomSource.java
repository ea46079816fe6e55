package rehearse.cmdlets.utility;

import java.security.SecureRandom;
import java.util.Random;

/**
 * Where random numbers come from: unforeseeable ones, or, after a seed was set, the sequence that
 * .NET gives for that seed.
 */
final class RandomSource {
  private static final double UNIT = 1.0 / Integer.MAX_VALUE;
  private static final int SEED_BASE = 161803398;

  private Random random;

  RandomSource() {
    this(new Random());
  }

  private RandomSource(Random random) {
    this.random = random;
  }

  static RandomSource secure() {
    return new RandomSource(new SecureRandom());
  }

  /** Starts the sequence that belongs to {@code seed}. */
  void seed(int seed) {
    random = new SeededRandom(seed);
  }

  Random random() {
    return random;
  }

  /** Returns a number of at least {@code least} and below {@code bound}. */
  int next(int least, int bound) {
    long range = (long) bound - least;
    if (range <= Integer.MAX_VALUE) {
      return (int) (nextDouble() * range) + least;
    }
    return (int)
        ((long) ((nextSample() + (double) Integer.MAX_VALUE) / (2.0 * Integer.MAX_VALUE) * range)
            + least);
  }

  /** Returns a number of at least 0 and below 1. */
  double nextDouble() {
    int sample;
    do {
      sample = nextSample();
    } while (sample == Integer.MAX_VALUE);
    return (sample < 0 ? sample + Integer.MAX_VALUE : sample) * UNIT;
  }

  private int nextSample() {
    return random.nextInt();
  }

  /** The subtractive generator of .NET's {@code Random(seed)}; an int is made of four samples. */
  private static final class SeededRandom extends Random {
    private static final long serialVersionUID = 1L;
    private static final int LENGTH = 56;

    private final int[] table = new int[LENGTH];
    private int next;
    private int behind = 21;

    SeededRandom(int seed) {
      super(0);
      int last = SEED_BASE - (seed == Integer.MIN_VALUE ? Integer.MAX_VALUE : Math.abs(seed));
      table[LENGTH - 1] = last;
      int value = 1;
      int place = 0;
      for (int i = 1; i < LENGTH - 1; i++) {
        place += 21;
        if (place >= LENGTH - 1) {
          place -= LENGTH - 1;
        }
        table[place] = value;
        value = last - value;
        if (value < 0) {
          value += Integer.MAX_VALUE;
        }
        last = table[place];
      }
      for (int round = 1; round < 5; round++) {
        for (int i = 1; i < LENGTH; i++) {
          int other = i + 30 >= LENGTH - 1 ? i + 30 - (LENGTH - 1) : i + 30;
          table[i] -= table[1 + other];
          if (table[i] < 0) {
            table[i] += Integer.MAX_VALUE;
          }
        }
      }
    }

    private int sample() {
      next = next + 1 >= LENGTH ? 1 : next + 1;
      behind = behind + 1 >= LENGTH ? 1 : behind + 1;
      int value = table[next] - table[behind];
      if (value == Integer.MAX_VALUE) {
        value--;
      }
      if (value < 0) {
        value += Integer.MAX_VALUE;
      }
      table[next] = value;
      return value;
    }

    @Override
    protected int next(int bits) {
      int first = sample() & 0xff;
      int second = sample() & 0xff;
      int third = sample() & 0xff;
      int whole = first | second << 8 | third << 16 | sample() << 24;
      return whole >>> (Integer.SIZE - bits);
    }
  }
}
