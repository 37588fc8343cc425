package bsdsockets.lab.foreign;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Set;

/** The {@code main} of a new JVM that is to run another class over java.lang.foreign. */
public final class ForeignMain {
    private ForeignMain() {}

    /** The name of the class, then its arguments. */
    public static void main(String[] args) throws ReflectiveOperationException {
        ClassLoader loader = new ForeignLoader(ForeignMain.class.getClassLoader(), Set.of());
        String[] rest = Arrays.copyOfRange(args, 1, args.length);
        try {
            loader.loadClass(args[0]).getMethod("main", String[].class).invoke(null, (Object) rest);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(args[0] + " failed", e.getCause());
        }
    }
}
