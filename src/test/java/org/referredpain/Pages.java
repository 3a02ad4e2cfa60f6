package org.referredpain;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads whole lists through the API, as a client would: page by page. */
public final class Pages {

    private Pages() {}

    /** All items of a list. */
    public static List<Map<String, Object>> all(String path) {
        return walk(path, 100);
    }

    /** All items of a list, so many at a time. */
    public static List<Map<String, Object>> walk(String path, int limit) {
        List<Map<String, Object>> items = new ArrayList<>();
        String cursor = null;
        do {
            var request = given().queryParam("limit", limit);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            JsonPath page = request.get(path).then().statusCode(200).extract().jsonPath();
            items.addAll(page.getList("items"));
            cursor = page.getString("next");
        } while (cursor != null);
        return items;
    }

    /** The keys of all items of a list. */
    public static List<String> ids(String path) {
        return all(path).stream().map(item -> (String) item.get("id")).toList();
    }
}
