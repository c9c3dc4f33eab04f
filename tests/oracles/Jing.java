import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.xml.sax.ErrorHandlerImpl;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.StringWriter;

/** Reads lines of a schema and its documents, split by tabs; prints for each file whether it is good: 1 or 0. */
public class Jing {
    public static void main(String[] arguments) throws Exception {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, "UTF-8"));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            PropertyMapBuilder properties = new PropertyMapBuilder();
            ValidateProperty.ERROR_HANDLER.put(properties, new ErrorHandlerImpl(new StringWriter()));
            ValidationDriver driver = new ValidationDriver(properties.toPropertyMap());
            StringBuilder verdicts = new StringBuilder();
            boolean usable = true;
            for (String file : line.split("\t")) {
                boolean schema = verdicts.length() == 0;
                boolean good = usable && good(driver, file, schema);
                usable = schema ? good : usable;
                verdicts.append(good ? '1' : '0');
            }
            System.out.println(verdicts);
        }
    }

    private static boolean good(ValidationDriver driver, String file, boolean schema) {
        try {
            return schema
                ? driver.loadSchema(ValidationDriver.fileInputSource(file))
                : driver.validate(ValidationDriver.fileInputSource(file));
        } catch (Exception error) {
            return false;
        }
    }
}
