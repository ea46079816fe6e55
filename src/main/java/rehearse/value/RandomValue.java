package rehearse.value;

import java.util.Random;

/** A source of random numbers ({@code System.Random}). */
public record RandomValue(Random source) implements Typed {
  @Override
  public PsType type() {
    return TypeNames.named("System.Random");
  }

  @Override
  public String toString() {
    return "System.Random";
  }
}
