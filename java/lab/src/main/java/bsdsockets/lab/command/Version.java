package bsdsockets.lab.command;

import bsdsockets.lab.Lab;
import picocli.CommandLine.IVersionProvider;

/** The version, from the jar's manifest. */
public final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Lab.class.getPackage().getImplementationVersion();
        return new String[] {"lab " + (version == null ? "(built from source, not from its jar)" : version)};
    }
}
